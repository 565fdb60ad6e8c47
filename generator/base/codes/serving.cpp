// Codes 09xx: the development server.
#include "base/codes/tables.hpp"

namespace fieldguide {
namespace {

constexpr CodeInfo table[] = {
    {Code::port_in_use, Severity::error, "Port in use",
     R"(Another program listens on this port already, perhaps another 'fieldguide serve'. End that program, or choose
another port with --port; --port 0 takes any that is free and prints it.)",
     R"(fieldguide serve & fieldguide serve)"},
    {Code::cannot_listen, Severity::error, "Cannot listen",
     R"(The server cannot listen on this address: it is not one of this machine, its name is unknown, or the port is
below 1024 and reserved. Without --host the server listens on 127.0.0.1, which always exists and which only this
machine can reach.)",
     R"(fieldguide serve --host 192.0.2.1)"},
};

}  // namespace

std::span<const CodeInfo> serving_codes() {
  return table;
}

}  // namespace fieldguide
