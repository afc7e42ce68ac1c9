// What the rules about codes share: the coded lines of a filing, and one finding for all places of one oddity.
#pragma once

#include <string>
#include <vector>

#include "reconcile/codebook.h"
#include "reconcile/rule.h"

namespace gouji {

/// A line with a code of the classification, and its name as it is compared: normalised, without an ordinal.
struct CodedLine {
  const ScheduleLine* line = nullptr;
  std::string name;
};

/// The lines of the schedules by function and by economic kind that have a code and a name.
std::vector<CodedLine> coded_lines(const Filing& filing);

/// `301 2 津贴补贴` as printed.
Evidence line_evidence(const ScheduleLine& line, std::string observed);

/// Adds the line to the finding of the same key, or begins it.
struct Gathered {
  std::string key;
  Finding finding;
};
void gather(std::vector<Gathered>& all, const std::string& key, const Finding& fresh);

}  // namespace gouji
