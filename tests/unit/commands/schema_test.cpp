// `fieldguide schema` prints JSON Schema that says what the readers check.
#include "commands/schema.hpp"

#include <nlohmann/json.hpp>

#include "catch.hpp"

using namespace fieldguide;

TEST_CASE("every kind of file has a schema whose references resolve") {
  for (const std::string& name : schema_names()) {
    INFO(name);
    const auto text = schema_text(name);
    REQUIRE(text.has_value());
    const auto schema = nlohmann::json::parse(*text);
    CHECK(schema["$schema"] == "https://json-schema.org/draft/2020-12/schema");
    for (std::size_t at = text->find("#/$defs/"); at != std::string::npos;
         at = text->find("#/$defs/", at + 1)) {
      const std::string reference = text->substr(at + 8, text->find('"', at) - at - 8);
      INFO(reference);
      CHECK(schema["$defs"].contains(reference));
    }
  }
  CHECK_FALSE(schema_text("recipe").has_value());
}

TEST_CASE("the schema of a list of dimensions holds keys, choices and what is required") {
  const auto schema = nlohmann::json::parse(schema_text("dimensions").value());
  CHECK(schema["type"] == "array");
  CHECK(schema["items"]["$ref"] == "#/$defs/dimension");
  const auto& dimension = schema["$defs"]["dimension"];
  CHECK(dimension["required"] == nlohmann::json({"id", "label", "type"}));
  CHECK(dimension["properties"]["type"]["enum"] ==
        nlohmann::json({"text", "list", "terms", "range", "steps"}));
  CHECK(dimension["additionalProperties"] == false);
}

TEST_CASE("a role may have further keys, and a navigation item needs one of two") {
  const auto role = nlohmann::json::parse(schema_text("role").value());
  CHECK(role["$defs"]["role"]["additionalProperties"] == true);
  const auto site = nlohmann::json::parse(schema_text("site").value());
  CHECK(site["$defs"]["navigation-item"]["oneOf"] ==
        nlohmann::json::parse(R"([{"required": ["page"]}, {"required": ["url"]}])"));
}
