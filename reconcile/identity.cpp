// The identities of reconcile/identities.json. It is compiled in, so that a mistake in it is a defect of the program.
#include "reconcile/identity.h"

#include <nlohmann/json.hpp>
#include <stdexcept>

#include "reconcile/json_fields.h"
#include "reconcile/read_identity.h"

namespace gouji::data {
extern const std::string_view identities;
}

namespace gouji {
namespace {

std::vector<Identity> read_all() {
  const auto list = nlohmann::json::parse(data::identities);
  std::vector<Identity> read;
  try {
    for (const auto& json : list) read.push_back(read_identity(json, json.value("id", "?")));
  } catch (const JsonFault& fault) {
    throw std::logic_error("identities.json: " + fault.place + ": " + fault.reason.en);
  }
  return read;
}

}  // namespace

const std::vector<Identity>& identities() {
  static const std::vector<Identity> list = read_all();
  return list;
}

Rule rule_of(const Identity& identity) {
  return {identity.id,      identity.kind,  identity.severity,
          identity.title,   identity.basis, identity.exceptions,
          identity.example, nullptr,        std::make_shared<const Identity>(identity)};
}

}  // namespace gouji
