// Opens the listening socket itself, so that each reason why it cannot be had is told apart.
#include "serve/listener.hpp"

#include <array>
#include <cerrno>
#include <cstring>
#include <memory>
#include <utility>

#include <fmt/format.h>
#include <netdb.h>
#include <netinet/in.h>
#include <sys/socket.h>
#include <unistd.h>

namespace fieldguide {
namespace {

using Addresses = std::unique_ptr<addrinfo, decltype(&freeaddrinfo)>;

Addresses resolve(const std::string& host, int port, int& error) {
  addrinfo hints{};
  hints.ai_family = AF_UNSPEC;
  hints.ai_socktype = SOCK_STREAM;
  hints.ai_flags = AI_PASSIVE | AI_NUMERICSERV;
  addrinfo* found = nullptr;
  error = getaddrinfo(host.c_str(), std::to_string(port).c_str(), &hints, &found);
  return {error == 0 ? found : nullptr, freeaddrinfo};
}

/// A listening socket, or -1 with errno set.
int listen_on(const addrinfo& address) {
  constexpr int waiting = 512;
  const int socket = ::socket(address.ai_family, SOCK_STREAM | SOCK_CLOEXEC | SOCK_NONBLOCK, 0);
  if (socket < 0) return -1;
  const int on = 1;  // a port that was served on a moment ago can be used again
  setsockopt(socket, SOL_SOCKET, SO_REUSEADDR, &on, sizeof on);
  if (bind(socket, address.ai_addr, address.ai_addrlen) == 0 && listen(socket, waiting) == 0)
    return socket;
  const int reason = errno;
  close(socket);
  errno = reason;
  return -1;
}

/// The numeric address and the port that a socket has got.
std::pair<std::string, int> name_of(int socket) {
  sockaddr_storage address{};
  socklen_t size = sizeof address;
  std::array<char, NI_MAXHOST> host{};
  std::array<char, NI_MAXSERV> port{};
  auto* const name = reinterpret_cast<sockaddr*>(&address);
  if (getsockname(socket, name, &size) != 0 ||
      getnameinfo(name, size, host.data(), host.size(), port.data(), port.size(),
                  NI_NUMERICHOST | NI_NUMERICSERV) != 0)
    return {"127.0.0.1", 0};
  return {host.data(), std::stoi(port.data())};
}

void report_failure(const std::string& host, int port, int reason, Diagnostics& diagnostics) {
  if (reason == EADDRINUSE)
    diagnostics.add(Code::port_in_use, {},
                    fmt::format("port {} of {} is in use by another program", port, host),
                    fmt::format("end that program, or choose another port: --port {}, or --port 0 "
                                "for any that is free",
                                port + 1));
  else
    diagnostics.add(
        Code::cannot_listen, {},
        fmt::format("cannot listen on port {} of {}: {}", port, host, std::strerror(reason)),
        reason == EACCES ? "ports below 1024 are reserved: choose a higher one"
                         : "choose an address of this machine with --host");
}

}  // namespace

Listener::Listener(int socket, std::string host, int port)
    : socket_(socket), host_(std::move(host)), port_(port) {}

Listener::Listener(Listener&& other) noexcept
    : socket_(std::exchange(other.socket_, -1)),
      host_(std::move(other.host_)),
      port_(other.port_) {}

Listener::~Listener() {
  if (socket_ >= 0) close(socket_);
}

std::string Listener::origin() const {
  const bool everywhere = host_ == "0.0.0.0" || host_ == "::";
  const bool version_6 = host_.find(':') != std::string::npos;
  const std::string address = version_6    ? fmt::format("[{}]", everywhere ? "::1" : host_)
                              : everywhere ? "127.0.0.1"
                                           : host_;
  return fmt::format("http://{}:{}", address, port_);
}

bool Listener::is_public() const {
  return !host_.starts_with("127.") && host_ != "::1";
}

std::optional<Listener> open_listener(const std::string& host, int port, Diagnostics& diagnostics) {
  int error = 0;
  const Addresses addresses = resolve(host, port, error);
  if (error != 0) {
    diagnostics.add(Code::cannot_listen, {},
                    fmt::format("cannot find the host '{}': {}", host, gai_strerror(error)),
                    "choose an address of this machine with --host, for example 127.0.0.1");
    return std::nullopt;
  }
  int reason = 0;
  for (const addrinfo* each = addresses.get(); each != nullptr; each = each->ai_next) {
    const int socket = listen_on(*each);
    if (socket >= 0) {
      auto [address, actual_port] = name_of(socket);
      return Listener(socket, std::move(address), actual_port);
    }
    reason = errno;
  }
  report_failure(host, port, reason, diagnostics);
  return std::nullopt;
}

}  // namespace fieldguide
