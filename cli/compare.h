// What the two programs' `compare` have in common.
#pragma once

#include <vector>

#include "cli/command.h"
#include "publish/comparison.h"

namespace gouji {

/// Every pair of the filings that can be compared, and each department with its units: in order.
std::vector<Compared> compare_all(const std::vector<Comparable>& filings);

/// An earlier and a later filing of one entity.
Compared compare_pair(const Comparable& earlier, const Comparable& later);

/// `compare` of the program that has stores.
const Command& compare_with_store_command();

/// Writes them and gives the exit status.
int write_comparisons(const std::vector<Compared>& all, const Call& call, bool many);

/// `gouji compare FILE FILE…`
int compare_files(const Call& call);

}  // namespace gouji
