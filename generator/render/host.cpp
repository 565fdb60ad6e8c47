// Gives templates the functions and filters of the guide.
#include "render/host.hpp"

#include <fmt/format.h>

#include "base/text.hpp"
#include "template/json.hpp"
#include "text/slug.hpp"

namespace fieldguide {
namespace {

const Json* find_name(const Context& context, const char* name) {
  for (const Context* link = &context; link != nullptr; link = link->outer)
    if (link->values != nullptr)
      if (auto found = link->values->find(name); found != link->values->end()) return &*found;
  return nullptr;
}

/// Site path of the page that is being rendered.
std::string_view current_page(const Context& context) {
  const Json* page = find_name(context, "page");
  return page == nullptr ? std::string_view("/") : page->at("path").get_ref<const std::string&>();
}

HostError not_a_text(std::string_view what, const jinja::Value& value) {
  return {fmt::format("{} takes a text, not {}", what, jinja::kind_name(value)), ""};
}

std::string argument_text(const jinja::Value& value) {
  if (value.is_string()) return std::string(value.text());
  if (value.is_integral()) return std::to_string(value.as_integer());
  const Json json = value.to_json();
  return json.is_string() ? json.get<std::string>() : json.dump();
}

HostResult unknown_name(std::string_view what, std::string_view name,
                        const std::vector<std::string_view>& known) {
  return HostError{fmt::format("there is no {} '{}'", what, name), did_you_mean(name, known)};
}

template <typename Map>
std::vector<std::string_view> keys_of(const Map& map) {
  std::vector<std::string_view> keys;
  for (const auto& [key, value] : map)
    keys.push_back(key);
  return keys;
}

HostResult translate(const Texts& texts, const HostCall& call) {
  const jinja::Value &key = call.arguments[0], &count = call.arguments[1];
  if (!key.is_string()) return not_a_text("t()", key);
  TextArguments arguments;
  for (const jinja::NamedArgument& named : call.named)
    arguments.emplace(named.name, argument_text(named.value));
  auto text = count.is_integral() ? texts.find(key.text(), count.as_integer(), arguments)
                                  : texts.find(key.text(), arguments);
  if (text) return std::move(*text);
  return unknown_name("interface text", key.text(), texts.keys());
}

}  // namespace

Host make_host(const Texts& texts, const ThemeAssets& assets, std::string base_path,
               LinkStyle style) {
  auto link = [base_path = std::move(base_path), style](const Context& context,
                                                        std::string_view target) {
    return relative_link(current_page(context), base_path, style, target);
  };
  Host host;
  host.functions.push_back(
      {"t", "key, count=none, **values",
       "An interface text in the site's language; `count` chooses the plural form.",
       [&texts](const HostCall& call) { return translate(texts, call); }});
  host.functions.push_back({"asset", "name", "A relative link to a file of the theme.",
                            [&assets, link](const HostCall& call) -> HostResult {
                              const jinja::Value& name = call.arguments[0];
                              if (!name.is_string()) return not_a_text("asset()", name);
                              const auto found = assets.urls.find(name.text());
                              if (found != assets.urls.end())
                                return link(call.context, found->second);
                              return unknown_name("theme file", name.text(), keys_of(assets.urls));
                            }});
  host.functions.push_back({"icon", "name", "An icon as inline SVG, hidden from screen readers.",
                            [&assets](const HostCall& call) -> HostResult {
                              const jinja::Value& name = call.arguments[0];
                              if (!name.is_string()) return not_a_text("icon()", name);
                              const auto found = assets.icons.find(name.text());
                              if (found != assets.icons.end()) return markup(found->second);
                              return unknown_name("icon", name.text(), keys_of(assets.icons));
                            }});
  host.filters.push_back(
      {"url", "path", "A relative link from the page at hand to a site path.",
       [link](const HostCall& call) -> HostResult {
         const jinja::Value& path = call.arguments[0];
         if (!path.is_string() || !path.text().starts_with('/'))
           return HostError{"'url' takes a site path that begins with a slash", ""};
         return link(call.context, path.text());
       }});
  host.filters.push_back({"date", "date", "An ISO date as the site's language writes it.",
                          [&texts](const HostCall& call) -> HostResult {
                            const jinja::Value& date = call.arguments[0];
                            if (!date.is_string()) return not_a_text("'date'", date);
                            return texts.date(date.text());
                          }});
  host.filters.push_back({"slugify", "text", "The id that a heading of this text has.",
                          [](const HostCall& call) -> HostResult {
                            const jinja::Value& text = call.arguments[0];
                            if (!text.is_string()) return not_a_text("'slugify'", text);
                            return slugify(text.text());
                          }});
  return host;
}

}  // namespace fieldguide
