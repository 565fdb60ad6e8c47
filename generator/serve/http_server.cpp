// Turns libmicrohttpd's callbacks into Request and Reply, and its suspended connections into event
// streams.
#include "serve/http_server.hpp"

#include <microhttpd.h>
#include <netinet/in.h>
#include <sys/resource.h>
#include <sys/socket.h>
#include <unistd.h>

#include <algorithm>
#include <mutex>
#include <stdexcept>
#include <string>
#include <utility>
#include <vector>

#include <fcntl.h>

#include "base/text.hpp"
#include "serve/event_stream.hpp"

namespace fieldguide {

struct ServerState {
  const Preview& preview;
  MHD_Daemon* daemon = nullptr;
  std::mutex mutex = {};  ///< Guards what follows.
  /// Streams with nothing to tell: libmicrohttpd leaves them alone until they are resumed.
  std::vector<MHD_Connection*> waiting = {};
  bool closing = false;
};

namespace {

constexpr std::size_t most_header_bytes = 32 << 10;
constexpr unsigned most_silence = 15;  // seconds
constexpr rlim_t most_connections = 2048;

/// What libmicrohttpd keeps with a request while it is read.
struct PendingRequest {
  std::string target;
  bool headers_seen = false;
};

/// An event stream on its way.
struct SentStream {
  EventStream stream;
  MHD_Connection* connection;
  ServerState& state;
};

/// Keeps the target as it was sent; libmicrohttpd would split and decode it.
void* begin_request(void*, const char* target, MHD_Connection*) {
  return new PendingRequest{target, false};
}

void end_request(void*, MHD_Connection*, void** pending, MHD_RequestTerminationCode) {
  delete static_cast<PendingRequest*>(*pending);
  *pending = nullptr;
}

/// Targets are decoded by `parse_target` instead.
std::size_t leave_encoded(void*, MHD_Connection*, char* text) {
  return std::char_traits<char>::length(text);
}

MHD_Result add_header(void* request, MHD_ValueKind, const char* name, const char* value) {
  std::string& joined = static_cast<Request*>(request)->headers[to_lower_ascii(name)];
  if (!joined.empty()) joined += ", ";
  joined += value == nullptr ? "" : value;
  return MHD_YES;
}

bool is_from_this_machine(MHD_Connection* connection) {
  const auto* info = MHD_get_connection_info(connection, MHD_CONNECTION_INFO_CLIENT_ADDRESS);
  if (info == nullptr || info->client_addr == nullptr) return false;
  if (info->client_addr->sa_family == AF_INET) {
    const auto* address = reinterpret_cast<const sockaddr_in*>(info->client_addr);
    return (ntohl(address->sin_addr.s_addr) >> 24) == 127;
  }
  const auto* address = reinterpret_cast<const sockaddr_in6*>(info->client_addr);
  return info->client_addr->sa_family == AF_INET6 && IN6_IS_ADDR_LOOPBACK(&address->sin6_addr);
}

/// Whether the client has closed its side: libmicrohttpd does not look while a stream waits.
bool has_gone(MHD_Connection* connection) {
  const auto* info = MHD_get_connection_info(connection, MHD_CONNECTION_INFO_CONNECTION_FD);
  char byte = 0;
  return info == nullptr || recv(info->connect_fd, &byte, 1, MSG_PEEK | MSG_DONTWAIT) == 0;
}

ssize_t read_stream(void* context, std::uint64_t, char* buffer, std::size_t most) {
  SentStream& sent = *static_cast<SentStream*>(context);
  ServerState& state = sent.state;
  // Held until the connection is listed as waiting, so that no wake-up falls in between.
  const std::lock_guard lock(state.mutex);
  if (state.closing || has_gone(sent.connection)) return MHD_CONTENT_READER_END_OF_STREAM;
  const std::size_t size = sent.stream.read(state.preview, EventStream::Clock::now(), buffer, most);
  if (size == 0) {
    MHD_suspend_connection(sent.connection);
    state.waiting.push_back(sent.connection);
  }
  return static_cast<ssize_t>(size);
}

void free_stream(void* stream) {
  delete static_cast<SentStream*>(stream);
}

MHD_Response* stream_response(ServerState& state, MHD_Connection* connection,
                              const std::string& page) {
  constexpr std::size_t block = 8 << 10;
  MHD_set_connection_option(connection, MHD_CONNECTION_OPTION_TIMEOUT, 0u);
  return MHD_create_response_from_callback(MHD_SIZE_UNKNOWN, block, read_stream,
                                           new SentStream{EventStream(page), connection, state},
                                           free_stream);
}

void free_body(void* body) {
  delete static_cast<std::string*>(body);
}

MHD_Response* body_response(std::string bytes) {
  auto* body = new std::string(std::move(bytes));
  return MHD_create_response_from_buffer_with_free_callback_cls(body->size(), body->data(),
                                                                free_body, body);
}

MHD_Result send(ServerState& state, MHD_Connection* connection, Reply reply) {
  MHD_Response* response = reply.events_about.empty()
                               ? body_response(std::move(reply.body))
                               : stream_response(state, connection, reply.events_about);
  if (response == nullptr) return MHD_NO;
  for (const auto& [name, value] : reply.headers)
    MHD_add_response_header(response, name.c_str(), value.c_str());
  const MHD_Result queued = MHD_queue_response(connection, reply.status, response);
  MHD_destroy_response(response);
  return queued;
}

/// Called when the headers have come, for each piece of the body, and when all has come.
MHD_Result handle(void* context, MHD_Connection* connection, const char*, const char* method,
                  const char*, const char*, std::size_t* body_size, void** pending) {
  auto& state = *static_cast<ServerState*>(context);
  auto* waiting = static_cast<PendingRequest*>(*pending);
  if (!std::exchange(waiting->headers_seen, true)) return MHD_YES;
  if (*body_size > 0) {
    *body_size = 0;  // no address here takes a body
    return MHD_YES;
  }
  Request request{method, waiting->target, {}, is_from_this_machine(connection)};
  MHD_get_connection_values(connection, MHD_HEADER_KIND, add_header, &request);
  return send(state, connection, state.preview.answer(request));
}

/// How many connections the limit of open files leaves room for, after raising it where allowed.
unsigned connection_limit() {
  constexpr rlim_t other_files = 128;
  rlimit limit{};
  if (getrlimit(RLIMIT_NOFILE, &limit) != 0) return 256;
  const rlim_t wanted = std::min(limit.rlim_max, most_connections + other_files);
  if (limit.rlim_cur < wanted) {
    limit.rlim_cur = wanted;
    setrlimit(RLIMIT_NOFILE, &limit);
    getrlimit(RLIMIT_NOFILE, &limit);
  }
  const rlim_t room = limit.rlim_cur > 2 * other_files ? limit.rlim_cur - other_files : other_files;
  return static_cast<unsigned>(std::min(room, most_connections));
}

MHD_Daemon* start_daemon(ServerState& state, int socket) {
  const unsigned flags =
      MHD_USE_AUTO_INTERNAL_THREAD | MHD_ALLOW_SUSPEND_RESUME | MHD_USE_PEDANTIC_CHECKS;
  return MHD_start_daemon(flags, 0, nullptr, nullptr, handle, &state, MHD_OPTION_LISTEN_SOCKET,
                          socket, MHD_OPTION_CONNECTION_LIMIT, connection_limit(),
                          MHD_OPTION_CONNECTION_MEMORY_LIMIT, most_header_bytes,
                          MHD_OPTION_CONNECTION_TIMEOUT, most_silence, MHD_OPTION_URI_LOG_CALLBACK,
                          begin_request, nullptr, MHD_OPTION_NOTIFY_COMPLETED, end_request, nullptr,
                          MHD_OPTION_UNESCAPE_CALLBACK, leave_encoded, nullptr, MHD_OPTION_END);
}

}  // namespace

HttpServer::HttpServer(const Listener& listener, const Preview& preview)
    : state_(new ServerState{preview}) {
  // libmicrohttpd closes the socket that it is given.
  const int socket = fcntl(listener.socket(), F_DUPFD_CLOEXEC, 0);
  if (socket >= 0) state_->daemon = start_daemon(*state_, socket);
  if (state_->daemon == nullptr) throw std::runtime_error("cannot start the HTTP server");
}

HttpServer::~HttpServer() {
  {
    const std::lock_guard lock(state_->mutex);
    state_->closing = true;
  }
  wake_streams();
  MHD_stop_daemon(state_->daemon);
}

void HttpServer::wake_streams() {
  const std::lock_guard lock(state_->mutex);
  for (MHD_Connection* connection : std::exchange(state_->waiting, {}))
    MHD_resume_connection(connection);
}

}  // namespace fieldguide
