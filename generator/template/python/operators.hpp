// Arithmetic, comparison and membership as Python has them.
#pragma once

#include <span>

#include "template/run/run.hpp"
#include "template/syntax/ast.hpp"
#include "template/value.hpp"

namespace fieldguide::jinja {

/// `left operation right`; all but the logical operators. Reports types that do not go together,
/// division by zero and whole numbers beyond 64 bits.
Value arithmetic(Run& run, BinaryOperator operation, const Value& left, const Value& right);
/// `-operand` and `+operand`.
Value sign(Run& run, UnaryOperator operation, const Value& operand);

/// `left == right`: 1 equals 1.0 and true, a list never a tuple; maps without regard to order.
bool equal(Run& run, const Value& left, const Value& right);
/// One of <, <=, >, >=: numbers, strings by code point, lists item by item. Reports other pairs.
bool ordered(Run& run, Comparison comparison, const Value& left, const Value& right);
/// `item in container`.
bool contains(Run& run, const Value& container, const Value& item);
/// Any comparison.
bool compare(Run& run, Comparison comparison, const Value& left, const Value& right);

/// `a ~ b ~ c`: plain parts are escaped when one part is safe.
Value concatenate(Run& run, std::span<const Value> parts);
/// `a + b` of strings: escaped likewise.
Value join_strings(Memory& memory, const Value& left, const Value& right);

}  // namespace fieldguide::jinja
