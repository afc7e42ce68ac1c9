#include "ocr/label_text.h"

#include <vector>

#include "base/text.h"
#include "ocr/figure_text.h"

namespace gouji::ocr {
namespace {

using Symbols = std::vector<Symbol>;

bool opens(char32_t c) {
  return c == U'（' || c == U'(';
}

bool closes(char32_t c) {
  return c == U'）' || c == U')';
}

/// One bracket is read as two of its kind that stand side by side.
void drop_second_brackets(Symbols& symbols) {
  for (std::size_t i = 0; i + 1 < symbols.size();) {
    const char32_t c = symbols[i].character, next = symbols[i + 1].character;
    if ((c == U'《' || opens(c)) && opens(next)) {
      symbols.erase(symbols.begin() + static_cast<std::ptrdiff_t>(i));
    } else if (closes(c) && (next == U'》' || closes(next))) {
      symbols.erase(symbols.begin() + static_cast<std::ptrdiff_t>(i) + 1);
    } else {
      ++i;
    }
  }
}

/// Beside Chinese characters forms print brackets of their width, which the model takes for narrow ones.
bool is_beside_han(const Symbols& symbols, std::size_t at) {
  return (at > 0 && is_han(symbols[at - 1].character)) ||
         (at + 1 < symbols.size() && is_han(symbols[at + 1].character));
}

/// A pair's brackets are of one width, and `《…）` is a pair of round ones.
void pair_brackets(Symbols& symbols) {
  Symbol* open = nullptr;
  bool han = false;
  for (std::size_t i = 0; i < symbols.size(); ++i) {
    Symbol& symbol = symbols[i];
    if (opens(symbol.character) || symbol.character == U'《') {
      open = &symbol;
      han = is_beside_han(symbols, i);
    }
    if (open == nullptr) continue;
    const bool round = opens(open->character) || closes(symbol.character);
    if (closes(symbol.character) || (round && symbol.character == U'》')) {
      const bool narrow = open->character == U'(' && symbol.character == U')' && !han && !is_beside_han(symbols, i);
      open->character = narrow ? U'(' : U'（';
      symbol.character = narrow ? U')' : U'）';
      open = nullptr;
    }
  }
}

/// 其他, 其中, 其余: behind 办公 or 公 it is no part of 公共 then.
bool follows_qi(char32_t c) {
  return c == U'他' || c == U'中' || c == U'余';
}

void set_point(Symbols& symbols) {
  std::size_t digits = 0;
  while (digits < symbols.size() && is_digit(symbols[digits].character)) ++digits;
  if (digits == 0 || digits > 2 || digits + 1 >= symbols.size()) return;
  char32_t& mark = symbols[digits].character;
  if (mark == U'.' && symbols[digits + 1].character == U'，')
    symbols.erase(symbols.begin() + static_cast<std::ptrdiff_t>(digits) + 1);
  else if (mark == U'，' && is_han(symbols[digits + 1].character))
    mark = U'.';
}

}  // namespace

void set_known_confusions(LineReading& reading) {
  Symbols& symbols = reading.symbols;
  if (symbols.size() == 1 && symbols.front().character == U'一') symbols.front().character = U'—';
  for (std::size_t i = 0; i < symbols.size(); ++i) {
    char32_t& c = symbols[i].character;
    const char32_t next = i + 1 < symbols.size() ? symbols[i + 1].character : 0;
    const char32_t before = i > 0 ? symbols[i - 1].character : 0;
    if (c == U'〈') c = U'（';
    if (c == U'〉') c = U'）';
    if (c == U'文' && (next == U'出' || before == U'收')) c = U'支';
    if (c == U'共' && next == U'他' && before != U'公') c = U'其';
    if (c == U'其' && before == U'公' && !follows_qi(next)) c = U'共';
    if ((c == U'-' || c == U'—') && next == U'般') c = U'一';
    if (c == U'$' && is_han(before) && !is_digit(next)) c = U'%';
    if (c == U'0' && (before == U'%' || before == U'％') && !is_digit(next)) c = 0;
    if (c == U'士' && (next == U'%' || next == U'％')) c = U'±';
  }
  std::erase_if(symbols, [](const Symbol& symbol) { return symbol.character == 0; });
  drop_second_brackets(symbols);
  pair_brackets(symbols);
  set_point(symbols);
}

}  // namespace gouji::ocr
