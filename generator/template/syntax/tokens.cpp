// Walks over tokens, and gets over mistakes.
#include <algorithm>
#include <array>

#include <fmt/format.h>

#include "template/syntax/parsing.hpp"

namespace fieldguide::jinja {

const Token& Tokens::peek(std::size_t ahead) const {
  return tokens_[std::min(position_ + ahead, tokens_.size() - 1)];
}

const Token& Tokens::next() {
  const Token& token = peek();
  if (position_ + 1 < tokens_.size()) ++position_;
  return token;
}

void Tokens::back() {
  if (position_ > 0) --position_;
}

bool Tokens::is_symbol(std::string_view symbol, std::size_t ahead) const {
  return peek(ahead).kind == TokenKind::symbol && peek(ahead).text == symbol;
}

bool Tokens::is_name(std::string_view name, std::size_t ahead) const {
  return peek(ahead).kind == TokenKind::name && peek(ahead).text == name;
}

bool Tokens::skip_symbol(std::string_view symbol) {
  const bool found = is_symbol(symbol);
  if (found) next();
  return found;
}

bool Tokens::skip_name(std::string_view name) {
  const bool found = is_name(name);
  if (found) next();
  return found;
}

void Tokens::expect_symbol(std::string_view symbol) {
  if (!skip_symbol(symbol)) unexpected(fmt::format("'{}'", symbol));
}

void Tokens::expect_name(std::string_view name) {
  if (!skip_name(name)) unexpected(fmt::format("'{}'", name));
}

Token Tokens::expect_any_name(std::string_view what) {
  if (is(TokenKind::name)) return next();
  unexpected(what);
  return {TokenKind::name, peek().place, {}};
}

void Tokens::fail(std::string message, std::string hint) {
  fail_at(peek().place, std::move(message), std::move(hint));
}

void Tokens::fail_at(Place place, std::string message, std::string hint) {
  bool reported = lost_;
  for (; !is(TokenKind::tag_end) && !is(TokenKind::output_end) && !is(TokenKind::end); next())
    reported |= is(TokenKind::invalid);
  if (!reported) errors_.add(place, std::move(message), std::move(hint));
  lost_ = true;
}

void Tokens::give_up(Place place, std::string message) {
  if (!lost_) errors_.add(place, std::move(message));
  lost_ = true;
  position_ = tokens_.size() - 1;
}

void Tokens::unexpected(std::string_view expected) {
  fail(fmt::format("expected {}, not '{}'", expected, describe(peek())));
}

void Tokens::leave_tag(TokenKind kind) {
  if (!is(kind)) unexpected(kind == TokenKind::tag_end ? "the end of the tag '%}'" : "'}}'");
  if (!is(TokenKind::end)) next();
  lost_ = false;
}

bool is_reserved(std::string_view name) {
  constexpr std::array words = {"and", "else", "if", "in", "is", "not", "or"};
  return std::find(words.begin(), words.end(), name) != words.end();
}

void SpecialNames::note(std::string_view name) {
  loop |= name == "loop";
  caller |= name == "caller";
  varargs |= name == "varargs";
  kwargs |= name == "kwargs";
}

void SpecialNames::merge(const SpecialNames& other) {
  loop |= other.loop;
  caller |= other.caller;
  varargs |= other.varargs;
  kwargs |= other.kwargs;
}

}  // namespace fieldguide::jinja
