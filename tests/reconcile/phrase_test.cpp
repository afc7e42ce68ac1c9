#include <doctest/doctest.h>
#include <re2/re2.h>

#include <fstream>
#include <nlohmann/json.hpp>

TEST_CASE("every pattern of the phrases and of their exceptions can be compiled") {
  std::ifstream file(GOUJI_SOURCE_DIR "/reconcile/phrases.json");
  const nlohmann::json phrases = nlohmann::json::parse(file);
  REQUIRE(!phrases.empty());
  for (const auto& phrase : phrases)
    for (const char* part : {"pattern", "unless"}) {
      const std::string pattern = phrase.value(part, "");
      CAPTURE(pattern);
      CHECK(RE2(pattern, RE2::Quiet).ok());
    }
}
