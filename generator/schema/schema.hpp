// A schema: the one declaration of a YAML shape, which reads, validates and documents it.
#pragma once

#include <functional>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "base/diagnostics.hpp"
#include "model/value.hpp"
#include "schema/readers.hpp"
#include "schema/type.hpp"

namespace fieldguide {

/// One key of a map and what it fills in a record.
template <typename Record>
struct Field {
  FieldInfo info;
  std::function<void(const Value&, Record&, Diagnostics&)> read;

  /// The same field, whose absence is an error.
  [[nodiscard]] Field required() && {
    info.required = true;
    return std::move(*this);
  }
  /// The same field, which also keeps where its value stands.
  [[nodiscard]] Field at(Location Record::*place) && {
    read = [before = std::move(read), place](const Value& value, Record& record,
                                             Diagnostics& diagnostics) {
      before(value, record, diagnostics);
      record.*place = value.at;
    };
    return std::move(*this);
  }
  /// The same field, which also keeps where each of its values stands; all at the first of them
  /// when some could not be read.
  [[nodiscard]] Field at(std::vector<Location> Record::*places) && {
    read = [before = std::move(read), places](const Value& value, Record& record,
                                              Diagnostics& diagnostics) {
      Diagnostics found;
      before(value, record, found);
      if (!value.is_list()) (record.*places).push_back(value.at);
      for (const Value& item : value.items)
        (record.*places).push_back(found.empty() ? item.at : value.items.front().at);
      diagnostics.merge(std::move(found));
    };
    return std::move(*this);
  }
};

/// The field `name`; `store` puts what `reader` reads into the record.
template <typename Record, typename T, typename Store>
Field<Record> field_with(const std::string& name, Reader<T> reader, Store store,
                         std::string meaning, std::string example = {}) {
  return {{name, reader.type, std::move(meaning), std::move(example), false},
          [name, reader, store](const Value& value, Record& record, Diagnostics& diagnostics) {
            if (auto read = reader.read(value, "'" + name + "'", diagnostics))
              store(record, std::move(*read));
          }};
}

/// The field `name`, read into `member` (of the reader's type, or an optional of it).
template <typename Record, typename Member, typename T>
Field<Record> field(const std::string& name, Member Record::*member, Reader<T> reader,
                    std::string meaning, std::string example = {}) {
  auto store = [member](Record& record, T read) { record.*member = std::move(read); };
  return field_with<Record>(name, std::move(reader), store, std::move(meaning), std::move(example));
}

/// Checks the keys of `map` against `shape`: reports unknown keys (FG0203), missing ones (FG0204)
/// and broken rules (FG0204, FG0206). Keys that `is_other` accepts pass.
void check_keys(const Value& map, const Shape& shape,
                const std::function<bool(const Key&)>& is_other, Diagnostics& diagnostics);

template <typename Record>
class Schema {
 public:
  Schema(std::string name, std::string meaning, std::vector<Field<Record>> fields,
         std::vector<Rule> rules = {}, std::string other_keys = {})
      : fields_(std::move(fields)) {
    shape_.name = std::move(name);
    shape_.meaning = std::move(meaning);
    for (const Field<Record>& field : fields_)
      shape_.fields.push_back(field.info);
    shape_.rules = std::move(rules);
    shape_.other_keys = std::move(other_keys);
  }

  /// The declaration as data.
  [[nodiscard]] const Shape& shape() const { return shape_; }
  [[nodiscard]] Type type() const { return {Type::Kind::map, {}, {}, &shape_}; }

  /// Fills `record` from `value`; what cannot be read is reported and keeps its default. False when
  /// `value` is no map. Keys of no field are errors unless `is_other` takes them.
  bool read_into(Record& record, const Value& value, const std::string& subject,
                 Diagnostics& diagnostics,
                 const std::function<bool(const Key&)>& is_other = {}) const {
    if (!value.is_map()) {
      report_wrong_type(value, type(), subject, diagnostics);
      return false;
    }
    if constexpr (requires { record.at = value.at; }) record.at = value.at;
    check_keys(value, shape_, is_other, diagnostics);
    for (const Field<Record>& field : fields_)
      if (const Value* found = value.find(field.info.name)) field.read(*found, record, diagnostics);
    return true;
  }

  /// A reader of whole records.
  [[nodiscard]] Reader<Record> reader() const {
    return {type(),
            [this](const Value& value, const std::string& subject,
                   Diagnostics& diagnostics) -> std::optional<Record> {
              Record record;
              if (!read_into(record, value, subject, diagnostics)) return std::nullopt;
              return record;
            }};
  }

 private:
  Shape shape_;
  std::vector<Field<Record>> fields_;
};

/// A key whose value is a map that fills the same record: `markdown: {raw_html: true}`.
template <typename Record>
Field<Record> group(const std::string& name, const Schema<Record>& schema, std::string meaning,
                    std::string example = {}) {
  return {{name, schema.type(), std::move(meaning), std::move(example), false},
          [name, &schema](const Value& value, Record& record, Diagnostics& diagnostics) {
            schema.read_into(record, value, "'" + name + "'", diagnostics);
          }};
}

/// Whether `value` is a scalar, a list or a map as `type` wants it.
bool has_form_of(const Value& value, const Type& type);
/// Whether `map` is a map with at least one of `keys`.
bool has_any_key(const Value& map, const std::vector<std::string>& keys);

/// Reads a record in its short form (`brief`), or as a map of the schema: that is what holds one of
/// `keys`, by default of all the schema's keys.
template <typename Record>
Reader<Record> shorthand(const Schema<Record>& schema, Reader<Record> brief,
                         std::vector<std::string> keys = {}) {
  if (keys.empty())
    for (const FieldInfo& info : schema.shape().fields)
      keys.push_back(info.name);
  const Type type{Type::Kind::either, {}, {brief.type, schema.type()}, nullptr};
  return {type,
          [type, keys, brief, whole = schema.reader()](
              const Value& value, const std::string& subject,
              Diagnostics& diagnostics) -> std::optional<Record> {
            if (has_any_key(value, keys)) return whole.read(value, subject, diagnostics);
            if (has_form_of(value, brief.type)) return brief.read(value, subject, diagnostics);
            report_wrong_type(value, type, subject, diagnostics);
            return std::nullopt;
          }};
}

/// The short form of a record that is made from what `reader` reads: `make(T, const Value&)`.
template <typename Record, typename T, typename Make>
Reader<Record> made_from(Reader<T> reader, Make make) {
  return {reader.type,
          [reader, make](const Value& value, const std::string& subject,
                         Diagnostics& diagnostics) -> std::optional<Record> {
            auto read = reader.read(value, subject, diagnostics);
            if (!read) return std::nullopt;
            Record record = make(std::move(*read));
            record.at = value.at;
            return record;
          }};
}

}  // namespace fieldguide
