#include "publish/csv.h"
#include "publish/number.h"
#include "publish/place.h"
#include "publish/write.h"

namespace gouji {
namespace {

void append_claim(std::string& out, const Filing& filing, const Claim& claim, const Binding& binding) {
  append_record(
      out, {filing.source, number_or_blank(claim.page), section_of(filing, claim), claim.quote, text_of(claim.kind),
            to_string(claim.value), claim.unit_text, claim.subject, number_or_blank(claim.year),
            text_of(claim.direction), claim.base, claim.relation, binding.counterpart, text_of(binding.verdict)});
}

}  // namespace

std::string claims_csv(const Filing& filing, const std::vector<Binding>& bindings, bool header) {
  std::string out;
  if (header)
    out = "filing,page,section,quote,kind,value,unit,subject,year,direction,base,relation,counterpart,verdict\n";
  for (std::size_t i = 0; i < filing.claims.size(); ++i)
    append_claim(out, filing, filing.claims[i], i < bindings.size() ? bindings[i] : Binding{});
  return as_utf8(out);
}

}  // namespace gouji
