#include "base/radical.h"

#include <unicode/normalizer2.h>

#include <unordered_map>

namespace gouji {
namespace {

/// Supplementary radicals that browsers put in place of the characters; NFKC leaves most of them alone. From the
/// Unicode block's own names.
const std::unordered_map<char32_t, char32_t>& radicals() {
  static const std::unordered_map<char32_t, char32_t> table = {
      {U'⺁', U'厂'}, {U'⺇', U'几'}, {U'⺋', U'卩'}, {U'⺌', U'小'}, {U'⺍', U'小'}, {U'⺐', U'尢'}, {U'⺒', U'巳'},
      {U'⺓', U'幺'}, {U'⺔', U'彑'}, {U'⺖', U'忄'}, {U'⺗', U'心'}, {U'⺘', U'手'}, {U'⺙', U'攵'}, {U'⺛', U'无'},
      {U'⺜', U'日'}, {U'⺝', U'月'}, {U'⺟', U'母'}, {U'⺠', U'民'}, {U'⺡', U'氵'}, {U'⺢', U'氺'}, {U'⺣', U'灬'},
      {U'⺤', U'爪'}, {U'⺦', U'丬'}, {U'⺧', U'牛'}, {U'⺨', U'犭'}, {U'⺩', U'王'}, {U'⺪', U'疋'}, {U'⺫', U'目'},
      {U'⺬', U'示'}, {U'⺭', U'礻'}, {U'⺮', U'竹'}, {U'⺯', U'糹'}, {U'⺰', U'纟'}, {U'⺱', U'罓'}, {U'⺲', U'罒'},
      {U'⺶', U'羊'}, {U'⺸', U'羊'}, {U'⺹', U'耂'}, {U'⺻', U'聿'}, {U'⺼', U'月'}, {U'⺽', U'臼'}, {U'⺾', U'艹'},
      {U'⺿', U'艹'}, {U'⻀', U'艹'}, {U'⻁', U'虎'}, {U'⻂', U'衤'}, {U'⻃', U'覀'}, {U'⻄', U'西'}, {U'⻅', U'见'},
      {U'⻆', U'角'}, {U'⻇', U'角'}, {U'⻈', U'讠'}, {U'⻉', U'贝'}, {U'⻊', U'足'}, {U'⻋', U'车'}, {U'⻌', U'辶'},
      {U'⻍', U'辶'}, {U'⻎', U'辶'}, {U'⻏', U'阝'}, {U'⻐', U'钅'}, {U'⻑', U'長'}, {U'⻒', U'镸'}, {U'⻓', U'长'},
      {U'⻔', U'门'}, {U'⻖', U'阝'}, {U'⻗', U'雨'}, {U'⻘', U'青'}, {U'⻙', U'韦'}, {U'⻚', U'页'}, {U'⻛', U'风'},
      {U'⻜', U'飞'}, {U'⻝', U'食'}, {U'⻟', U'飠'}, {U'⻠', U'饣'}, {U'⻢', U'马'}, {U'⻣', U'骨'}, {U'⻤', U'鬼'},
      {U'⻥', U'鱼'}, {U'⻦', U'鸟'}, {U'⻧', U'卤'}, {U'⻨', U'麦'}, {U'⻩', U'黄'}, {U'⻪', U'黾'}, {U'⻬', U'齐'},
      {U'⻮', U'齿'}, {U'⻰', U'龙'}, {U'⻳', U'龟'}};
  return table;
}

/// Kangxi radicals whose compatibility form is not the character that the mainland writes.
char32_t mainland_form(char32_t form) {
  switch (form) {
    case U'戶':
      return U'户';
    case U'靑':
      return U'青';
    case U'黃':
      return U'黄';
    default:
      return form;
  }
}

/// The characters that the Kangxi radicals stand for, by their compatibility forms.
char32_t kangxi(char32_t c) {
  static const icu::Normalizer2* nfkc = [] {
    UErrorCode status = U_ZERO_ERROR;
    return icu::Normalizer2::getNFKCInstance(status);
  }();
  icu::UnicodeString form;
  bool known = nfkc != nullptr && nfkc->getDecomposition(static_cast<UChar32>(c), form) && form.countChar32() == 1;
  return known ? mainland_form(static_cast<char32_t>(form.char32At(0))) : c;
}

}  // namespace

char32_t without_radical(char32_t character) {
  if (character < 0x2E80 || character > 0x2FD5) return character;
  if (character >= 0x2F00) return kangxi(character);
  auto found = radicals().find(character);
  return found == radicals().end() ? character : found->second;
}

}  // namespace gouji
