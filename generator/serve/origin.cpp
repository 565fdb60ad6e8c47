// Looks at Host, Origin and Sec-Fetch-Site.
#include "serve/origin.hpp"

#include <array>
#include <string>

#include <arpa/inet.h>

#include "base/text.hpp"

namespace fieldguide {
namespace {

/// Whether `port` is empty or ":" and digits.
bool is_port(std::string_view port) {
  return port.empty() ||
         (port.starts_with(':') && port.find_first_not_of("0123456789", 1) == std::string::npos);
}

bool is_address(int family, const std::string& text) {
  std::array<unsigned char, sizeof(in6_addr)> address{};
  return inet_pton(family, text.c_str(), address.data()) == 1;
}

bool is_ipv6_host(std::string_view host) {
  const std::size_t end = host.find(']');
  return end != std::string_view::npos && is_port(host.substr(end + 1)) &&
         is_address(AF_INET6, std::string(host.substr(1, end - 1)));
}

}  // namespace

bool is_own_host(std::string_view host, std::string_view served_host) {
  if (host.starts_with('[')) return is_ipv6_host(host);
  const std::size_t colon = std::min(host.find(':'), host.size());
  const std::string name = to_lower_ascii(host.substr(0, colon));
  if (!is_port(host.substr(colon)) || name.empty()) return false;
  return name == "localhost" || name.ends_with(".localhost") ||
         name == to_lower_ascii(served_host) || is_address(AF_INET, name);
}

bool is_same_origin(const Request& request) {
  return request.header("origin") == "http://" + std::string(request.header("host"));
}

bool is_foreign(const Request& request) {
  const std::string_view site = request.header("sec-fetch-site");
  if (!site.empty() && site != "same-origin" && site != "none") return true;
  return !request.header("origin").empty() && !is_same_origin(request);
}

}  // namespace fieldguide
