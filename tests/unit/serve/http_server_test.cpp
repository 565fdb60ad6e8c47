// The server over sockets, with builds shown from another thread: what the sanitizers should see.
#include "serve/http_server.hpp"

#include <arpa/inet.h>
#include <netinet/in.h>
#include <poll.h>
#include <sys/socket.h>
#include <unistd.h>

#include <array>
#include <string>
#include <thread>
#include <vector>

#include "catch.hpp"

using namespace fieldguide;

namespace {

int port_of(const Listener& listener) {
  const std::string origin = listener.origin();
  return std::stoi(origin.substr(origin.rfind(':') + 1));
}

/// A connection on which one request has been sent.
class Client {
 public:
  Client(int port, const std::string& target) : socket_(::socket(AF_INET, SOCK_STREAM, 0)) {
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_port = htons(static_cast<std::uint16_t>(port));
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    // Nothing is heard where this fails; assertions may not be made on several threads.
    if (connect(socket_, reinterpret_cast<sockaddr*>(&address), sizeof address) != 0) return;
    const std::string request = "GET " + target + " HTTP/1.1\r\nHost: localhost\r\n\r\n";
    send(socket_, request.data(), request.size(), MSG_NOSIGNAL);
  }
  ~Client() { close(socket_); }
  Client(const Client&) = delete;
  Client& operator=(const Client&) = delete;

  /// Whether `text` comes within some seconds.
  bool hears(const std::string& text) {
    while (heard_.find(text) == std::string::npos)
      if (!read_more()) return false;
    heard_.clear();
    return true;
  }
  /// Whether the server closes the connection within some seconds.
  bool is_closed() {
    while (read_more())
      continue;
    return at_end_;
  }

 private:
  bool read_more() {
    pollfd readable{socket_, POLLIN, 0};
    std::array<char, 4096> buffer{};
    if (poll(&readable, 1, 10'000) != 1) return false;
    const ssize_t size = recv(socket_, buffer.data(), buffer.size(), 0);
    at_end_ = size <= 0;
    if (!at_end_) heard_.append(buffer.data(), static_cast<std::size_t>(size));
    return !at_end_;
  }

  int socket_;
  std::string heard_;
  bool at_end_ = false;
};

void show(Preview& preview, const std::string& html) {
  const auto sink = preview.begin();
  sink->add({"index.html", html});
  preview.show(*sink, {});
}

}  // namespace

TEST_CASE("streams tell of builds at once and end with the server", "[serve]") {
  Diagnostics diagnostics;
  const auto listener = open_listener("127.0.0.1", 0, diagnostics);
  REQUIRE(listener);
  Preview preview({"", "", "", {}});
  show(preview, "one");
  auto server = std::make_unique<HttpServer>(*listener, preview);
  Client stream(port_of(*listener), "/__fieldguide/events?path=/");
  CHECK(stream.hears("data: {\"build\":1,"));
  CHECK(Client(port_of(*listener), "/").hears("one"));
  show(preview, "two");
  server->wake_streams();
  CHECK(stream.hears("data: {\"build\":2,"));
  CHECK(Client(port_of(*listener), "/").hears("two"));
  server.reset();
  CHECK(stream.is_closed());
}

TEST_CASE("many clients come and go while builds are shown", "[serve]") {
  Diagnostics diagnostics;
  const auto listener = open_listener("127.0.0.1", 0, diagnostics);
  REQUIRE(listener);
  Preview preview({"", "", "", {}});
  show(preview, "0");
  HttpServer server(*listener, preview);
  constexpr int builds = 40, readers = 4;
  std::vector<std::thread> clients;
  std::array<int, readers> told{};
  for (int& count : told)
    clients.emplace_back([&, port = port_of(*listener)] {
      for (int i = 0; i < builds; ++i)
        count += Client(port, "/__fieldguide/events").hears("event: build") ? 1 : 0;
    });
  for (int build = 1; build <= builds; ++build) {
    show(preview, std::to_string(build));
    server.wake_streams();
  }
  for (std::thread& client : clients)
    client.join();
  CHECK(told == std::array<int, readers>{builds, builds, builds, builds});
}

TEST_CASE("a port in use and an address that is not ours are told apart", "[serve]") {
  Diagnostics diagnostics;
  const auto listener = open_listener("127.0.0.1", 0, diagnostics);
  REQUIRE(listener);
  CHECK_FALSE(listener->is_public());
  CHECK_FALSE(open_listener("127.0.0.1", port_of(*listener), diagnostics));
  CHECK_FALSE(open_listener("192.0.2.1", 0, diagnostics));
  CHECK_FALSE(open_listener("no such host", 0, diagnostics));
  const auto found = diagnostics.sorted();
  REQUIRE(found.size() == 3);
  CHECK(found[0].code == Code::port_in_use);
  CHECK(found[1].code == Code::cannot_listen);
  CHECK(found[2].code == Code::cannot_listen);
}
