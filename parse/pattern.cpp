#include "parse/pattern.h"

#include <algorithm>

namespace gouji {

Pattern::Pattern(std::string_view source) {
  while (!source.empty()) {
    std::size_t end = std::min(source.find('&'), source.size());
    terms_.push_back(term_of(source.substr(0, end)));
    source.remove_prefix(std::min(end + 1, source.size()));
  }
}

Pattern::Term Pattern::term_of(std::string_view source) {
  Term term;
  if (source.starts_with('!')) {
    term.wanted = false;
    source.remove_prefix(1);
  }
  if (source.starts_with('^')) term.place = Place::begin;
  if (source.starts_with('$')) term.place = Place::end;
  if (source.starts_with('=')) term.place = Place::whole;
  if (term.place != Place::anywhere) source.remove_prefix(1);
  term.text = source;
  return term;
}

bool Pattern::holds(const Term& term, std::string_view text) {
  switch (term.place) {
    case Place::begin:
      return text.starts_with(term.text);
    case Place::end:
      return text.ends_with(term.text);
    case Place::whole:
      return text == term.text;
    case Place::anywhere:
      break;
  }
  return text.find(term.text) != std::string_view::npos;
}

bool Pattern::matches(std::string_view text) const {
  return std::all_of(terms_.begin(), terms_.end(), [&](const Term& term) { return holds(term, text) == term.wanted; });
}

bool any_matches(const Patterns& patterns, std::string_view text) {
  return std::any_of(patterns.begin(), patterns.end(), [&](const Pattern& pattern) { return pattern.matches(text); });
}

}  // namespace gouji
