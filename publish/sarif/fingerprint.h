// What tells a finding again in another edition of its filing.
#pragma once

#include <map>
#include <string>

#include "parse/filing.h"
#include "reconcile/finding.h"

namespace gouji {

/// Hash of the rule, the kind and what each piece of evidence is: the cell's name, or the words. Neither pages, boxes
/// nor the order of findings or evidence count.
std::string fingerprint_of(const Filing& filing, const Finding& finding);

/// Numbers findings with the same fingerprint, in their order, so that every one has its own.
class Fingerprints {
 public:
  std::string next(const Filing& filing, const Finding& finding);

 private:
  std::map<std::string, int> taken_;
};

}  // namespace gouji
