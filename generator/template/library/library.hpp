// All filters, tests and functions that the templates of a site can use.
#pragma once

#include <map>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "template/library/callable.hpp"

namespace fieldguide {
struct Host;
struct HostFunction;
}  // namespace fieldguide

namespace fieldguide::jinja {

// The built-in ones, each in the order of the handbook.
std::span<const Declaration> string_filters();
std::span<const Declaration> sequence_filters();
std::span<const Declaration> selection_filters();
std::span<const Declaration> number_filters();
std::span<const Declaration> value_filters();
std::span<const Declaration> built_in_tests();
std::span<const Declaration> built_in_functions();

/// Finds callables by name. Those of the host hide built-in ones.
class Library {
 public:
  explicit Library(Host host);

  [[nodiscard]] const Callable* filter(std::string_view name) const;
  [[nodiscard]] const Callable* test(std::string_view name) const;
  [[nodiscard]] const Callable* function(std::string_view name) const;

  [[nodiscard]] std::vector<std::string_view> filter_names() const;
  [[nodiscard]] std::vector<std::string_view> test_names() const;
  [[nodiscard]] std::vector<std::string_view> function_names() const;

 private:
  using Table = std::map<std::string, Callable, std::less<>>;

  void add(Table& table, std::string_view noun, std::vector<HostFunction>& functions);

  Table filters_, functions_;  ///< Of the host.
  /// Parameter texts of the host, to which default strings refer.
  std::vector<std::unique_ptr<std::string>> texts_;
};

}  // namespace fieldguide::jinja
