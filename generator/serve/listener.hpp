// The port that the server listens on.
#pragma once

#include <optional>
#include <string>

#include "base/diagnostics.hpp"

namespace fieldguide {

/// An open listening socket; closed with the object.
class Listener {
 public:
  Listener(int socket, std::string host, int port);
  ~Listener();
  Listener(Listener&& other) noexcept;
  Listener& operator=(Listener&&) = delete;

  [[nodiscard]] int socket() const { return socket_; }
  /// "http://127.0.0.1:4040": where a browser on this machine finds it.
  [[nodiscard]] std::string origin() const;
  /// Whether other machines can reach it.
  [[nodiscard]] bool is_public() const;

 private:
  int socket_;
  std::string host_;  ///< The numeric address that is listened on.
  int port_;
};

/// Listens on `port` of `host`, a name or an address; port 0 picks a free one. Connections wait
/// until somebody accepts them. Reports a port in use and a host that is not of this machine.
std::optional<Listener> open_listener(const std::string& host, int port, Diagnostics& diagnostics);

}  // namespace fieldguide
