// Headings among the passages, and the tree of sections that they make.
#pragma once

#include <vector>

#include "parse/narrative.h"
#include "parse/narrative/paragraph.h"

namespace gouji {

/// Marks the headings among a narrative's passages, makes its sections from them and puts every passage into its own.
/// `paragraphs` are the passages' shapes, one each.
void divide(Narrative& narrative, const std::vector<Paragraph>& paragraphs);

}  // namespace gouji
