// Renders one page: fills its body, gathers what its template sees, runs the template.
#include "render/page.hpp"

#include <utility>

#include <fmt/format.h>

#include "render/fill.hpp"
#include "render/open_data.hpp"
#include "render/structured_data.hpp"
#include "render/values.hpp"
#include "render/words.hpp"

namespace fieldguide {
namespace {

std::string template_of(const Page& page) {
  if (!page.front_matter.template_name.empty()) return page.front_matter.template_name + ".html";
  return fmt::format("{}.html", page_kind_name(page.kind));
}

/// The context of the top-level section that the page lies in: its sidebar.
const Json& section_context(const Setting& setting, const Page& page) {
  const auto& pages = setting.site.pages;
  const Page* top = &page;
  while (top->parent >= 0 && pages[static_cast<std::size_t>(top->parent)].parent >= 0)
    top = &pages[static_cast<std::size_t>(top->parent)];
  const auto section =
      setting.sections.by_section.find(static_cast<std::size_t>(top - pages.data()));
  return section == setting.sections.by_section.end() ? setting.sections.elsewhere
                                                      : section->second;
}

/// `page.terms`: the words that the page links to the glossary, explained. The glossary itself
/// explains them anyway.
Json page_terms_values(const PageScope& scope) {
  Json terms = Json::array();
  if (scope.page.kind == PageKind::glossary) return terms;
  for (const Term* term : scope.terms)
    terms.push_back(json_object({{"id", page_term_id(*term)},
                                 {"name", term->name},
                                 {"path", term_path(*term)},
                                 {"definition", words_of(term->definition)}}));
  return terms;
}

/// `page.picture`.
Json picture_values(const std::optional<Picture>& picture) {
  if (!picture) return nullptr;
  return json_object(
      {{"url", picture->url}, {"width", picture->width}, {"height", picture->height}});
}

/// What a template sees of the page alone. Two objects, since adding a key to one would copy all
/// that it has.
struct PageContext {
  Json page;                   ///< {"page": …, "table": …}, all keys from the beginning.
  Json kind = Json::object();  ///< See `kind_values`.
};

/// Fills what cites in reading order, so that notes are numbered as the reader meets them.
void fill_page(PageContext& values, PageScope& scope, Diagnostics& diagnostics) {
  const Body& body = scope.page.body;
  const auto roles = roles_of_default_table(scope.setting.site, scope.page);
  const bool has_table = !roles.empty();
  values.kind = kind_values(scope, diagnostics);
  Json& page = values.page["page"];
  if (has_table) {
    page["lead"] = markup(fill_lead(body, scope, diagnostics));
    values.page["table"] = default_table(roles, scope, diagnostics);
  }
  page["content"] = markup(has_table ? fill_after_lead(body, scope, diagnostics)
                                     : fill(body, scope, diagnostics));
  page["notes"] = notes_values(scope, diagnostics);
  page["terms"] = page_terms_values(scope);
  page["downloads"] = download_values(scope.page);
}

/// Reports a template that the front matter names and that is not there.
bool has_template(const Setting& setting, const Page& page, Diagnostics& diagnostics) {
  if (setting.templates.exists(template_of(page))) return true;
  diagnostics.add(Code::missing_template, page.front_matter.template_at,
                  fmt::format("there is no template '{}'", template_of(page)),
                  fmt::format("add it as templates/{}", template_of(page)));
  return false;
}

}  // namespace

RenderedPage render_page(const Setting& setting, const Page& page,
                         const std::optional<Picture>& picture, Diagnostics& diagnostics) {
  if (!has_template(setting, page, diagnostics)) return {};
  const Context site{&setting.site_context};
  const Context section{&section_context(setting, page), &site};
  PageContext values{json_object({{"page", page_values(setting, page)}, {"table", nullptr}})};
  const Context kind{&values.kind, &section};
  const Context context{&values.page, &kind};
  PageScope scope{
      setting, page, {page.url, base_path_of(setting.site.config.base_url), setting.style}};
  scope.context = &context;
  fill_page(values, scope, diagnostics);
  values.page["page"]["picture"] = picture_values(picture);
  values.page["page"]["structured_data"] =
      markup(structured_data(setting, page, picture ? picture->url : std::string{}));
  std::string html = setting.templates.render(template_of(page), context, diagnostics).value_or("");
  return {std::move(html), std::move(scope.files)};
}

std::string render_redirect(const Setting& setting, const Redirect& redirect,
                            Diagnostics& diagnostics) {
  const Context site{&setting.site_context};
  const Page& target = setting.site.pages[setting.site.page_by_url.at(redirect.target)];
  const Json values = {{"page", {{"path", redirect.url}}},
                       {"target",
                        {{"title", target.title},
                         {"path", target.url},
                         {"canonical", canonical_url(setting.site.config, target)}}}};
  return setting.templates.render("redirect.html", {&values, &site}, diagnostics).value_or("");
}

}  // namespace fieldguide
