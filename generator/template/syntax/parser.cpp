// Parses the statements of a template.
#include "template/syntax/parser.hpp"

#include <algorithm>
#include <array>

#include <fmt/format.h>

#include "base/text.hpp"
#include "template/limits.hpp"
#include "template/syntax/lexer.hpp"
#include "template/syntax/parsing.hpp"

namespace fieldguide::jinja {
namespace {

using EndTags = std::initializer_list<std::string_view>;

ExpressionPtr boxed(Expression expression) {
  return std::make_unique<Expression>(std::move(expression));
}

class Parser {
 public:
  Parser(const Source& source, NameTable& names, const Library& library)
      : errors_(source),
        tokens_(tokenize(source, errors_), errors_),
        names_(names),
        expressions_(tokens_, errors_, names, library) {}

  void run(Template& result) {
    result.body = body({});
    collect_blocks(result.body, result.blocks);
    result.errors = errors_.take();
  }

 private:
  using Parse = Statement (Parser::*)(Place);
  using Tag = std::pair<std::string_view, Parse>;

  /// All tags but `raw`, which is the lexer's.
  static std::span<const Tag> tags() {
    static constexpr Tag table[] = {
        {"if", &Parser::if_statement},
        {"for", &Parser::for_statement},
        {"set", &Parser::set_statement},
        {"include", &Parser::include_statement},
        {"extends", &Parser::extends},
        {"block", &Parser::block_statement},
        {"macro", &Parser::macro},
        {"call", &Parser::call_block},
        {"import", &Parser::import_statement},
        {"from", &Parser::from_import},
        {"filter", &Parser::filter_block},
        {"with", &Parser::with},
    };
    return table;
  }

  // ── Bodies and tags ──

  /// Statements up to one of `ends`, whose tag has been begun then; up to the end when there are
  /// none.
  Body body(EndTags ends) {
    Body result;
    while (!tokens_.is(TokenKind::end)) {
      const Token token = tokens_.next();
      if (token.kind == TokenKind::text) {
        result.push_back({token.place, TextOutput{token.text}});
      } else if (token.kind == TokenKind::output_begin) {
        result.push_back(output(token.place));
      } else {
        if (at_end_tag(ends)) break;
        if (auto parsed = statement()) result.push_back(std::move(*parsed));
      }
    }
    return result;
  }

  /// The body of `tag`, and the end tag behind it, entered but for its end.
  Body body_of(const Token& tag, EndTags ends) {
    tokens_.leave_tag(TokenKind::tag_end);
    open_.push_back(tag);
    if (open_.size() > static_cast<std::size_t>(max_template_nesting))
      tokens_.give_up(tag.place, "tags are nested too deeply");
    Body result = body(ends);
    open_.pop_back();
    if ((!tokens_.is(TokenKind::end) && is_any_name(ends)) || tokens_.lost()) return result;
    errors_.add(tag.place, fmt::format("'{}' is not closed", tag.text),
                fmt::format("end it with '{{% {} %}}'", *(ends.end() - 1)));
    if (!tokens_.is(TokenKind::end)) tokens_.back();  // the tag belongs to one further out
    return result;
  }

  /// The body up to the only end tag, which is left.
  Body closed_body(const Token& tag, std::string_view end) {
    Body result = body_of(tag, {end});
    close(end);
    return result;
  }

  void close(std::string_view end) {
    if (!tokens_.skip_name(end)) return;  // reported by body_of
    tokens_.leave_tag(TokenKind::tag_end);
  }

  [[nodiscard]] bool is_any_name(EndTags names) const {
    return std::any_of(names.begin(), names.end(),
                       [&](std::string_view name) { return tokens_.is_name(name); });
  }

  /// Whether the tag at hand ends the body: as one of `ends`, or as the end of a tag further out.
  bool at_end_tag(EndTags ends) {
    expressions_.begin_tag();
    if (is_any_name(ends)) return true;
    return std::any_of(open_.begin(), open_.end(), [&](const Token& tag) {
      return tokens_.is_name(fmt::format("end{}", tag.text));
    });
  }

  Statement output(Place place) {
    expressions_.begin_tag();
    Statement result{place, Output{expressions_.tuple()}};
    tokens_.leave_tag(TokenKind::output_end);
    return result;
  }

  std::optional<Statement> statement() {
    const Token& tag = tokens_.peek();
    for (const auto& [name, parse] : tags())
      if (tokens_.is_name(name)) return (this->*parse)(tag.place);
    unknown_tag(tag);
    tokens_.leave_tag(TokenKind::tag_end);
    return std::nullopt;
  }

  void unknown_tag(const Token& tag) {
    if (tag.kind != TokenKind::name) return tokens_.unexpected("the name of a tag");
    if (tag.text.starts_with("end") || tag.text == "else" || tag.text == "elif")
      return tokens_.fail(
          fmt::format("'{}' ends nothing here", tag.text),
          open_.empty() ? "no tag is open" : fmt::format("'{}' is open here", open_.back().text));
    std::vector<std::string_view> known = {"raw"};
    for (const auto& [name, parse] : tags())
      known.push_back(name);
    tokens_.fail(fmt::format("there is no tag '{}'", tag.text), did_you_mean(tag.text, known));
  }

  // ── Statements ──

  Statement if_statement(Place place) {
    If node;
    const Token tag = tokens_.next();
    for (;;) {
      Expression test = expressions_.tuple_without_conditional();
      Body branch = body_of(tag, {"elif", "else", "endif"});
      node.branches.push_back({std::move(test), std::move(branch)});
      if (!tokens_.skip_name("elif")) break;
    }
    if (tokens_.skip_name("else"))
      node.otherwise = closed_body(tag, "endif");
    else
      close("endif");
    return {place, std::move(node)};
  }

  Statement for_statement(Place place) {
    For node;
    const Token tag = tokens_.next();
    node.target = targets();
    tokens_.expect_name("in");
    node.items = expressions_.tuple_without_conditional();
    if (tokens_.skip_name("if")) node.filter = boxed(expressions_.expression());
    node.recursive = tokens_.skip_name("recursive");
    const SpecialNames outer = std::exchange(expressions_.used, {});
    node.body = body_of(tag, {"else", "endfor"});
    node.uses_loop = expressions_.used.loop || node.recursive;
    expressions_.used.merge(outer);
    if (tokens_.skip_name("else"))
      node.otherwise = closed_body(tag, "endfor");
    else
      close("endfor");
    return {place, std::move(node)};
  }

  Statement set_statement(Place place) {
    const Token tag = tokens_.next();
    Target target = targets();
    if (tokens_.skip_symbol("=")) {
      Set node{std::move(target), expressions_.tuple()};
      tokens_.leave_tag(TokenKind::tag_end);
      return {place, std::move(node)};
    }
    SetBlock node{std::move(target), expressions_.filters(false), {}};
    node.body = closed_body(tag, "endset");
    return {place, std::move(node)};
  }

  Statement include_statement(Place place) {
    tokens_.next();
    Include node{expressions_.expression(), false, true};
    if (tokens_.is_name("ignore") && tokens_.is_name("missing", 1)) {
      tokens_.next();
      tokens_.next();
      node.ignore_missing = true;
    }
    node.with_context = context_clause(true);
    tokens_.leave_tag(TokenKind::tag_end);
    return {place, std::move(node)};
  }

  /// `with context` or `without context`, when it is next.
  bool context_clause(bool fallback) {
    if (!tokens_.is_name("context", 1)) return fallback;
    if (!tokens_.is_name("with") && !tokens_.is_name("without")) return fallback;
    const bool with = tokens_.next().text == "with";
    tokens_.next();
    return with;
  }

  Statement extends(Place place) {
    tokens_.next();
    if (std::any_of(open_.begin(), open_.end(), [](const Token& tag) { return tag.text != "if"; }))
      tokens_.fail("'extends' stands inside another tag", "put it at the top of the template");
    Extends node{expressions_.expression()};
    tokens_.leave_tag(TokenKind::tag_end);
    return {place, std::move(node)};
  }

  Statement block_statement(Place place) {
    const Token tag = tokens_.next();
    const Token name = tokens_.expect_any_name("the name of the block");
    BlockStatement node;
    node.name = names_.intern(name.text);
    node.scoped = tokens_.skip_name("scoped");
    node.required = tokens_.skip_name("required");
    if (tokens_.is_symbol("-")) tokens_.fail("a block's name has no hyphen", "use '_' instead");
    if (!block_names_.insert(node.name).second)
      errors_.add(name.place, fmt::format("the block '{}' stands here twice", name.text),
                  "use '{{ self." + std::string(name.text) + "() }}' to show it again");
    node.body = body_of(tag, {"endblock"});
    if (tokens_.skip_name("endblock")) {
      tokens_.skip_name(name.text);
      tokens_.leave_tag(TokenKind::tag_end);
    }
    if (node.required && !is_blank(node.body))
      errors_.add(name.place, fmt::format("the block '{}' is required but has a body", name.text),
                  "leave it empty");
    return {place, std::move(node)};
  }

  static bool is_blank(const Body& body) {
    return std::all_of(body.begin(), body.end(), [](const Statement& statement) {
      const auto* text = std::get_if<TextOutput>(&statement.node);
      return text != nullptr && leading_space(text->text) == text->text.size();
    });
  }

  Statement macro(Place place) {
    const Token tag = tokens_.next();
    const Token name = tokens_.expect_any_name("the name of the macro");
    MacroStatement node;
    node.name = names_.intern(name.text);
    node.parameters = parameters();
    macro_body(node, tag, "endmacro");
    return {place, std::move(node)};
  }

  void macro_body(MacroStatement& node, const Token& tag, std::string_view end) {
    const SpecialNames outer = std::exchange(expressions_.used, {});
    node.body = closed_body(tag, end);
    node.uses_caller = expressions_.used.caller;
    node.uses_varargs = expressions_.used.varargs;
    node.uses_kwargs = expressions_.used.kwargs;
    expressions_.used.merge(outer);
  }

  std::vector<Parameter> parameters() {
    std::vector<Parameter> result;
    tokens_.expect_symbol("(");
    while (!tokens_.is_symbol(")") && !tokens_.lost()) {
      const Token name = tokens_.expect_any_name("the name of a parameter");
      if (std::any_of(result.begin(), result.end(),
                      [&](const Parameter& other) { return *other.name == name.text; }))
        tokens_.fail_at(name.place, fmt::format("the parameter '{}' stands here twice", name.text));
      Parameter& parameter = result.emplace_back();
      parameter.name = names_.intern(name.text);
      parameter.place = name.place;
      if (tokens_.skip_symbol("="))
        parameter.fallback = boxed(expressions_.expression());
      else if (result.size() > 1 && result[result.size() - 2].fallback != nullptr)
        tokens_.fail_at(name.place, "a parameter without a default follows one with a default");
      if (!tokens_.skip_symbol(",")) break;
    }
    tokens_.expect_symbol(")");
    return result;
  }

  Statement call_block(Place place) {
    const Token tag = tokens_.next();
    CallBlock node;
    node.caller.name = names_.intern("caller");
    if (tokens_.is_symbol("(")) node.caller.parameters = parameters();
    node.call = expressions_.expression();
    if (!std::holds_alternative<Call>(node.call.node) && !tokens_.lost())
      tokens_.fail_at(node.call.place, "'call' needs the call of a macro",
                      "write '{% call name(…) %}'");
    macro_body(node.caller, tag, "endcall");
    return {place, std::move(node)};
  }

  Statement import_statement(Place place) {
    tokens_.next();
    Import node{expressions_.expression(), nullptr, false};
    tokens_.expect_name("as");
    node.target = names_.intern(tokens_.expect_any_name("a name").text);
    node.with_context = context_clause(false);
    tokens_.leave_tag(TokenKind::tag_end);
    return {place, std::move(node)};
  }

  Statement from_import(Place place) {
    tokens_.next();
    FromImport node{expressions_.expression(), {}, false};
    tokens_.expect_name("import");
    do {
      if (!node.names.empty() && tokens_.is_name("context", 1)) break;
      node.names.push_back(imported_name());
    } while (tokens_.skip_symbol(",") && !tokens_.is(TokenKind::tag_end));
    node.with_context = context_clause(false);
    tokens_.leave_tag(TokenKind::tag_end);
    return {place, std::move(node)};
  }

  ImportedName imported_name() {
    const Token name = tokens_.expect_any_name("the name of a macro");
    if (name.text.starts_with('_'))
      tokens_.fail_at(name.place, fmt::format("'{}' is private to its template", name.text),
                      "names that begin with '_' are not exported");
    const Token alias = tokens_.skip_name("as") ? tokens_.expect_any_name("a name") : name;
    return {names_.intern(name.text), names_.intern(alias.text), name.place};
  }

  Statement filter_block(Place place) {
    const Token tag = tokens_.next();
    FilterBlock node{std::move(*expressions_.filters(true)), {}};
    node.body = closed_body(tag, "endfilter");
    return {place, std::move(node)};
  }

  Statement with(Place place) {
    const Token tag = tokens_.next();
    With node;
    while (!tokens_.is(TokenKind::tag_end) && !tokens_.lost()) {
      Target target = this->target();
      tokens_.expect_symbol("=");
      node.values.emplace_back(std::move(target), expressions_.expression());
      if (!tokens_.skip_symbol(",")) break;
    }
    node.body = closed_body(tag, "endwith");
    return {place, std::move(node)};
  }

  // ── Targets ──

  /// A target, or a tuple of several with commas between.
  Target targets() {
    Target first = target();
    if (!tokens_.is_symbol(",")) return first;
    Target tuple;
    tuple.place = first.place;
    tuple.items.push_back(std::move(first));
    while (tokens_.skip_symbol(",")) {
      tuple.items.push_back(target());
    }
    return tuple;
  }

  Target target() {
    if (tokens_.is_symbol("(")) {
      if (open_targets_ > max_template_nesting) tokens_.fail("the names are nested too deeply");
      tokens_.skip_symbol("(");
      ++open_targets_;
      Target inner = targets();
      --open_targets_;
      tokens_.expect_symbol(")");
      return inner;
    }
    const Token name = tokens_.expect_any_name("a name");
    constexpr std::array constants = {"true", "false", "none", "True", "False", "None", "loop"};
    if (is_reserved(name.text) ||
        std::find(constants.begin(), constants.end(), name.text) != constants.end())
      tokens_.fail_at(name.place, fmt::format("'{}' cannot be set", name.text), "use another name");
    Target result;
    result.place = name.place;
    result.name = names_.intern(name.text);
    if (tokens_.skip_symbol(".")) result.attribute = tokens_.expect_any_name("a name").text;
    return result;
  }

  // ── Blocks ──

  static void collect_blocks(const Body& body, std::vector<const BlockStatement*>& found);

  SyntaxErrors errors_;
  Tokens tokens_;
  NameTable& names_;
  ExpressionParser expressions_;
  std::vector<Token> open_;  ///< Tags whose bodies are being parsed.
  int open_targets_ = 0;
  std::set<Name> block_names_;
};

/// Visits the bodies that a statement holds.
template <class Visit>
void each_body(const Statement& statement, Visit visit) {
  std::visit(
      [&](const auto& node) {
        if constexpr (requires { node.branches; })
          for (const auto& branch : node.branches)
            visit(branch.body);
        if constexpr (requires { node.body; }) visit(node.body);
        if constexpr (requires { node.caller.body; }) visit(node.caller.body);
        if constexpr (requires { node.otherwise; }) visit(node.otherwise);
      },
      statement.node);
}

void Parser::collect_blocks(const Body& body, std::vector<const BlockStatement*>& found) {
  for (const Statement& statement : body) {
    if (const auto* block = std::get_if<BlockStatement>(&statement.node)) found.push_back(block);
    each_body(statement, [&](const Body& inner) { collect_blocks(inner, found); });
  }
}

}  // namespace

std::unique_ptr<Template> parse(Source source, NameTable& names, const Library& library) {
  auto result = std::make_unique<Template>();
  result->source = std::move(source);
  Parser(result->source, names, library).run(*result);
  return result;
}

}  // namespace fieldguide::jinja
