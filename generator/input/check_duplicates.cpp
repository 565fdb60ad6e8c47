// Finds ids and names that stand twice.
#include "input/check_references.hpp"

#include <map>
#include <string>

#include <fmt/format.h>

#include "base/text.hpp"
#include "schema/shapes.hpp"

namespace fieldguide {
namespace {

/// Who used each word first, and where; reports the use by another one.
class Uses {
 public:
  Uses(Code code, std::string noun, Diagnostics& diagnostics)
      : code_(code), noun_(std::move(noun)), diagnostics_(diagnostics) {}

  /// `user` may use a word more than once: a name and an alias that differ by case.
  void add(const std::string& word, const void* user, const Location& at, const std::string& hint) {
    auto [first, is_new] = first_.emplace(to_lower_ascii(word), Use{user, at});
    if (is_new || first->second.user == user) return;
    diagnostics_.add({code_,
                      at,
                      fmt::format("the {} '{}' stands twice", noun_, word),
                      hint,
                      {{first->second.at, "first used here"}}});
  }

 private:
  struct Use {
    const void* user;
    Location at;
  };

  Code code_;
  std::string noun_;
  Diagnostics& diagnostics_;
  std::map<std::string, Use> first_;
};

template <typename Record>
void check_ids(const std::vector<Record>& records, const std::string& noun,
               Diagnostics& diagnostics) {
  Uses ids(Code::duplicate_id, noun + " id", diagnostics);
  for (const Record& record : records)
    ids.add(record.id, &record, record.at, "give each entry an id of its own");
}

/// Names and aliases of all records.
template <typename Record>
void check_names(const std::vector<Record>& records, const std::string& noun,
                 Diagnostics& diagnostics) {
  Uses names(Code::duplicate_name, noun + " name", diagnostics);
  for (const Record& record : records) {
    if (!record.name.empty())
      names.add(record.name, &record, record.at, "remove the alias, or say which one is meant");
    for (const std::string& alias : record.aliases)
      names.add(alias, &record, record.at, "remove the alias, or say which one is meant");
  }
}

void check_reserved(const Content& content, Diagnostics& diagnostics) {
  for (const Dimension& dimension : content.dimensions)
    if (role_schema().shape().find(dimension.id) != nullptr)
      diagnostics.add(Code::reserved_dimension, dimension.at,
                      fmt::format("'{}' is a key of roles and cannot be a dimension", dimension.id),
                      "choose another id");
}

void check_data_names(const Content& content, Diagnostics& diagnostics) {
  Uses names(Code::duplicate_id, "data file", diagnostics);
  for (const DataFile& file : content.data)
    names.add(file.name, &file, {file.value.at.file, 0, 0, 0}, "rename one of the files");
}

}  // namespace

void check_duplicates(const Content& content, Diagnostics& diagnostics) {
  check_ids(content.dimensions, "dimension", diagnostics);
  check_ids(content.terms, "term", diagnostics);
  check_ids(content.sources, "source", diagnostics);
  check_ids(content.authors, "author", diagnostics);
  check_names(content.roles, "role", diagnostics);
  check_names(content.terms, "term", diagnostics);
  check_data_names(content, diagnostics);
  check_reserved(content, diagnostics);
}

}  // namespace fieldguide
