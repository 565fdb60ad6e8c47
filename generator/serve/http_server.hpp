// The HTTP server: the only part that knows libmicrohttpd.
#pragma once

#include <memory>

#include "serve/listener.hpp"
#include "serve/preview.hpp"

namespace fieldguide {

/// What the server's thread and its owner share; see http_server.cpp.
struct ServerState;

/// Answers requests from a Preview on a thread of its own until it is destroyed, which closes all
/// connections. Requests have at most 32 KiB of target and headers, and a client may be silent for
/// 15 seconds; event streams may last for ever.
class HttpServer {
 public:
  /// Both arguments must outlive the server. Throws std::runtime_error when the system has no
  /// thread or descriptor left.
  HttpServer(const Listener& listener, const Preview& preview);
  ~HttpServer();
  HttpServer(const HttpServer&) = delete;
  HttpServer& operator=(const HttpServer&) = delete;

  /// Tells the event streams to look at the preview again. To be called after each build, and about
  /// once a second, so that streams whose clients have gone are closed.
  void wake_streams();

 private:
  std::unique_ptr<ServerState> state_;
};

}  // namespace fieldguide
