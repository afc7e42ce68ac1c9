#include "ocr/rules.h"

#include <algorithm>
#include <cmath>

#include "ocr/hairlines.h"

namespace gouji::ocr {
namespace {

// All in inches.
constexpr double kShortest = 0.14;     // the strokes of characters are shorter, but for titles
constexpr double kBridge = 0.02;       // a break in a line
constexpr double kThickest = 0.05;     // thicker pieces are shading or pictures
constexpr double kMeets = 0.045;       // an end this near to a crossing line meets it
constexpr double kTouches = 0.012;     // an end this near to a crossing line's ink touches it
constexpr double kBrief = 0.5;         // shorter pieces must touch: they may be strokes of large characters
constexpr double kStandsAlone = 1.0;   // a line of this length needs no crossing one
constexpr double kSameLine = 0.018;    // pieces whose middles are this near are one line
constexpr double kHidden = 1.0;        // of a long line, by characters that touch it
constexpr double kGap = 0.06;          // between two pieces of one line
constexpr double kLongestFaint = 1.2;  // how far a line is followed where it is faint
constexpr double kInkedShare = 0.85;   // of a line that needs no crossing one: strokes of characters in a row show less
constexpr double kFaintShare = 0.75;   // of a stretch that must show ink for the line to go on
constexpr double kBeside = 0.035;      // so far from a line it is paper that shows, or characters and dirt

bool bit(::Pix* bits, int x, int y) {
  if (x < 0 || y < 0 || x >= pixGetWidth(bits) || y >= pixGetHeight(bits)) return false;
  const l_uint32* line = pixGetData(bits) + static_cast<std::ptrdiff_t>(y) * pixGetWpl(bits);
  return GET_DATA_BIT(line, x) != 0;
}

std::vector<Rule> pieces(const Sheet& sheet, bool horizontal) {
  const int shortest = sheet.pixels(kShortest), bridge = sheet.pixels(kBridge), thickest = sheet.pixels(kThickest);
  // A line is told by its length: one that is half as dark as ink, beside a shaded cell, is one too.
  ::Pix* dark = sheet.pale ? sheet.pale.get() : sheet.ink.get();
  PixPtr closed =
      own(horizontal ? pixCloseSafeBrick(nullptr, dark, bridge, 1) : pixCloseSafeBrick(nullptr, dark, 1, bridge));
  PixPtr lines = own(horizontal ? pixOpenBrick(nullptr, closed.get(), shortest, 1)
                                : pixOpenBrick(nullptr, closed.get(), 1, shortest));
  if (!sheet.bilevel) {
    PixPtr hair = hairlines(sheet.grey.get(), sheet.dpi, horizontal);
    pixOr(lines.get(), lines.get(), hair.get());
  }
  std::vector<Rule> found;
  for (const Area& area : components(lines.get(), 8)) {
    const int thick = horizontal ? area.height() : area.width();
    if (thick > thickest) continue;
    if (horizontal) {
      found.push_back(
          {true, (area.y0 + area.y1) / 2.0, double(area.x0), double(area.x1), double(thick), double(area.width())});
    } else {
      found.push_back(
          {false, (area.x0 + area.x1) / 2.0, double(area.y0), double(area.y1), double(thick), double(area.height())});
    }
  }
  return found;
}

/// The share of the places between two ends where faint ink stands at a distance from the line.
double faint_share(const Sheet& sheet, const Rule& rule, double from, double to, int away = 0) {
  int seen = 0, dark = 0;
  const int band = std::max(1, sheet.pixels(0.008));
  for (int i = static_cast<int>(from); i < static_cast<int>(to); ++i, ++seen) {
    bool ink = false;
    for (int off = -band; off <= band && !ink; ++off) {
      const int at = static_cast<int>(std::lround(rule.at)) + away + off;
      ink = rule.horizontal ? bit(sheet.faint.get(), i, at) : bit(sheet.faint.get(), at, i);
    }
    dark += ink ? 1 : 0;
  }
  return seen == 0 ? 1 : double(dark) / seen;
}

/// A faint line goes on where it shows more ink than the places beside it: characters and dirt show as much there.
bool goes_on(const Sheet& sheet, const Rule& rule, double from, double to) {
  const double on = faint_share(sheet, rule, from, to);
  if (on < kFaintShare) return false;
  const int away = sheet.pixels(kBeside) + static_cast<int>(std::ceil(rule.width / 2));
  const double beside = (faint_share(sheet, rule, from, to, -away) + faint_share(sheet, rule, from, to, away)) / 2;
  return on - beside >= kFaintShare * (1 - beside);
}

/// A short piece near the end of another is a stroke of a character that happens to stand there, unless the line shows
/// between the two.
bool is_one_line(const Sheet& sheet, const Rule& first, const Rule& second) {
  const double touch = sheet.pixels(kTouches), brief = sheet.pixels(kBrief);
  if (second.from - first.to <= touch || std::min(first.length(), second.length()) >= brief) return true;
  return faint_share(sheet, first, first.to, second.from) >= kFaintShare;
}

/// Characters that touch a long line hide it for their height.
bool goes_behind(const Sheet& sheet, const Rule& first, const Rule& second) {
  const double longest = sheet.pixels(kHidden), alone = sheet.pixels(kStandsAlone);
  return second.from - first.to <= longest && std::min(first.length(), second.length()) >= alone &&
         faint_share(sheet, first, first.to, second.from) >= kFaintShare;
}

/// Pieces in one line that nearly touch become one.
std::vector<Rule> joined(std::vector<Rule> rules, const Sheet& sheet) {
  const double same_line = std::max(2, sheet.pixels(kSameLine)), gap = sheet.pixels(kGap);
  std::sort(rules.begin(), rules.end(), [](const Rule& a, const Rule& b) { return a.from < b.from; });
  std::vector<Rule> whole;
  for (const Rule& rule : rules) {
    auto before = std::find_if(whole.rbegin(), whole.rend(), [&](const Rule& other) {
      if (std::abs(other.at - rule.at) > same_line) return false;
      return rule.from - other.to <= gap ? is_one_line(sheet, other, rule) : goes_behind(sheet, other, rule);
    });
    if (before == whole.rend()) {
      whole.push_back(rule);
      continue;
    }
    const double lengths = before->length() + rule.length();
    if (lengths > 0) before->at = (before->at * before->length() + rule.at * rule.length()) / lengths;
    before->to = std::max(before->to, rule.to);
    before->inked += rule.inked;
    before->width = std::max(before->width, rule.width);
  }
  return whole;
}

bool crosses(const Rule& other, double at, double end, double slack) {
  return std::abs(other.at - end) <= slack && at >= other.from - slack && at <= other.to + slack;
}

bool meets(const std::vector<Rule>& crossing, const Rule& rule, double end, double slack) {
  return std::any_of(crossing.begin(), crossing.end(),
                     [&](const Rule& other) { return crosses(other, rule.at, end, slack); });
}

/// A short piece meets a crossing line where ink leads up to it: the strokes of large characters end near a line too.
bool leads_to(const std::vector<Rule>& crossing, const Rule& rule, double end, const Sheet& sheet) {
  const double slack = sheet.pixels(kMeets), touch = sheet.pixels(kTouches);
  return std::any_of(crossing.begin(), crossing.end(), [&](const Rule& other) {
    if (!crosses(other, rule.at, end, slack)) return false;
    const double gap = std::abs(other.at - end) - other.width / 2;
    if (gap <= touch) return true;
    return faint_share(sheet, rule, std::min(other.at, end), std::max(other.at, end)) >= kFaintShare;
  });
}

/// Short pieces whose ends meet no crossing line are strokes of characters.
void drop_strokes(std::vector<Rule>& rules, const std::vector<Rule>& crossing, const Sheet& sheet) {
  const double slack = sheet.pixels(kMeets), alone = sheet.pixels(kStandsAlone), brief = sheet.pixels(kBrief);
  std::erase_if(rules, [&](const Rule& rule) {
    if (rule.length() >= alone && rule.inked >= kInkedShare * rule.length()) return false;
    if (rule.length() < brief) {
      return !leads_to(crossing, rule, rule.from, sheet) || !leads_to(crossing, rule, rule.to, sheet);
    }
    return !meets(crossing, rule, rule.from, slack) || !meets(crossing, rule, rule.to, slack);
  });
}

/// Follows a line's ends over faint ink up to the next crossing line, no further than the line is long: a stroke of a
/// character would else be drawn out along the line that it happens to stand beside.
void extend(std::vector<Rule>& rules, const std::vector<Rule>& crossing, const Sheet& sheet) {
  const double slack = sheet.pixels(kMeets), longest = sheet.pixels(kLongestFaint);
  for (Rule& rule : rules) {
    const double reach = std::min(longest, rule.length());
    double low = rule.from, high = rule.to;
    for (const Rule& other : crossing) {
      if (rule.at < other.from - slack || rule.at > other.to + slack) continue;
      if (other.at < low && rule.from - other.at <= reach && !meets(crossing, rule, rule.from, slack) &&
          goes_on(sheet, rule, other.at, rule.from)) {
        low = other.at;
      }
      if (other.at > high && other.at - rule.to <= reach && !meets(crossing, rule, rule.to, slack) &&
          goes_on(sheet, rule, rule.to, other.at)) {
        high = other.at;
      }
    }
    rule.inked += rule.from - low + high - rule.to;
    rule.from = low;
    rule.to = high;
  }
}

/// Ends that nearly meet a crossing line end on it.
void settle_ends(std::vector<Rule>& rules, const std::vector<Rule>& crossing, const Sheet& sheet) {
  const double slack = sheet.pixels(kMeets);
  for (Rule& rule : rules) {
    for (const Rule& other : crossing) {
      if (rule.at < other.from - slack || rule.at > other.to + slack) continue;
      if (std::abs(other.at - rule.from) <= slack) rule.from = other.at;
      if (std::abs(other.at - rule.to) <= slack) rule.to = other.at;
    }
  }
}

/// Rules that meet one another, and the box round them.
struct Network {
  std::vector<std::size_t> rules;
  double x0 = 0, y0 = 0, x1 = 0, y1 = 0;
};

Network network_of(const std::vector<Rule>& rules, std::size_t first, std::vector<bool>& seen, double slack) {
  Network network{{first}, rules[first].at, rules[first].at, rules[first].at, rules[first].at};
  seen[first] = true;
  for (std::size_t next = 0; next < network.rules.size(); ++next) {
    const Rule& rule = rules[network.rules[next]];
    double &along0 = rule.horizontal ? network.x0 : network.y0, &along1 = rule.horizontal ? network.x1 : network.y1;
    double &across0 = rule.horizontal ? network.y0 : network.x0, &across1 = rule.horizontal ? network.y1 : network.x1;
    if (next == 0) along0 = along1 = rule.from;
    along0 = std::min(along0, rule.from);
    along1 = std::max(along1, rule.to);
    across0 = std::min(across0, rule.at);
    across1 = std::max(across1, rule.at);
    for (std::size_t i = 0; i < rules.size(); ++i) {
      const Rule& other = rules[i];
      if (seen[i] || other.horizontal == rule.horizontal) continue;
      if (rule.at < other.from - slack || rule.at > other.to + slack) continue;
      if (other.at < rule.from - slack || other.at > rule.to + slack) continue;
      seen[i] = true;
      network.rules.push_back(i);
    }
  }
  return network;
}

/// Rules that meet only one another within the room of a character are its strokes: 国 and 目 are closed boxes.
void drop_characters(std::vector<Rule>& rules, const Sheet& sheet) {
  const double slack = sheet.pixels(kMeets), room = sheet.pixels(kBrief);
  std::vector<bool> seen(rules.size()), stroke(rules.size());
  for (std::size_t i = 0; i < rules.size(); ++i) {
    if (seen[i]) continue;
    const Network network = network_of(rules, i, seen, slack);
    if (network.x1 - network.x0 >= room || network.y1 - network.y0 >= room) continue;
    for (const std::size_t rule : network.rules) stroke[rule] = true;
  }
  std::size_t at = 0;
  std::erase_if(rules, [&](const Rule&) { return stroke[at++]; });
}

}  // namespace

std::vector<Rule> rules_of(const Sheet& sheet) {
  std::vector<Rule> across = joined(pieces(sheet, true), sheet);
  std::vector<Rule> upright = joined(pieces(sheet, false), sheet);
  extend(across, upright, sheet);
  extend(upright, across, sheet);
  for (int round = 0; round < 2; ++round) {
    drop_strokes(across, upright, sheet);
    drop_strokes(upright, across, sheet);
  }
  across = joined(std::move(across), sheet);
  upright = joined(std::move(upright), sheet);
  settle_ends(across, upright, sheet);
  settle_ends(upright, across, sheet);
  auto by_place = [](const Rule& a, const Rule& b) { return a.at != b.at ? a.at < b.at : a.from < b.from; };
  std::sort(across.begin(), across.end(), by_place);
  std::sort(upright.begin(), upright.end(), by_place);
  across.insert(across.end(), upright.begin(), upright.end());
  drop_characters(across, sheet);
  return across;
}

PixPtr drawn(const Sheet& sheet, const std::vector<Rule>& rules, int margin) {
  PixPtr lines = own(pixCreate(sheet.width(), sheet.height(), 1));
  for (const Rule& rule : rules) {
    const double half = rule.width / 2 + margin;
    const int at = static_cast<int>(std::floor(rule.at - half)), from = static_cast<int>(rule.from);
    const int thick = static_cast<int>(std::ceil(2 * half)), length = static_cast<int>(rule.length()) + 1;
    if (rule.horizontal) {
      pixRasterop(lines.get(), from, at, length, thick, PIX_SET, nullptr, 0, 0);
    } else {
      pixRasterop(lines.get(), at, from, thick, length, PIX_SET, nullptr, 0, 0);
    }
  }
  return lines;
}

}  // namespace gouji::ocr
