// Words that stand for an amount.
#pragma once

#include <string_view>

namespace gouji::stream {

/// A figure, with a currency's sign or a mark that it is missing: `1,234`, `$12.50`, `(12)`, `NA`, `(X)`.
bool is_figure(std::string_view text);

/// The sign of a currency alone, which tables set apart from its figure.
bool is_currency(std::string_view text);

}  // namespace gouji::stream
