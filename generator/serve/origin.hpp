// Who may talk to the server: guards against DNS rebinding and against other sites in the browser.
#pragma once

#include <string_view>

#include "serve/http.hpp"

namespace fieldguide {

/// Whether a Host header names this machine: "localhost", a name below it, an IP address, or
/// `served_host`, the name that the server was told to listen on; with any port. A page of another
/// site can lead its own name to a loopback address, but it cannot make the browser send another
/// Host (Vite CVE-2025-24010).
bool is_own_host(std::string_view host, std::string_view served_host);

/// Whether a page of another origin made the browser send this request. Requests without Origin and
/// Sec-Fetch-Site, as programs send them, are not foreign.
bool is_foreign(const Request& request);

/// Whether the request surely comes from a page of this server: its Origin says so.
bool is_same_origin(const Request& request);

}  // namespace fieldguide
