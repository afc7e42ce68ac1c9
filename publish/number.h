// Numbers as all writers print them: the same on every machine and in every locale.
#pragma once

#include <string>

namespace gouji {

/// `72.50`: hundredths, rounded half away from zero.
std::string hundredths(double value);

/// The value that `hundredths` prints, for writers that print numbers themselves.
double to_hundredths(double value);

/// `12`; empty for 0, which stands for a page or year that is not known.
std::string number_or_blank(int value);

}  // namespace gouji
