#include "extract/jpeg_faults.h"

#include <dlfcn.h>

#include <cstddef>
#include <cstdio>
// (libjpeg's headers want those two before them)
#include <jerror.h>
#include <jpeglib.h>

#include <utility>

namespace gouji {
namespace {

thread_local int faults = 0;

bool loses_data(int message) {
  return message == JWRN_HIT_MARKER || message == JWRN_HUFF_BAD_CODE || message == JWRN_MUST_RESYNC ||
         message == JWRN_JPEG_EOF;
}

void note(j_common_ptr picture, int level) {
  if (level >= 0) return;
  ++picture->err->num_warnings;
  faults += loses_data(picture->err->msg_code) ? 1 : 0;
}

void say_nothing(j_common_ptr) {}

}  // namespace

int take_jpeg_faults() {
  return std::exchange(faults, 0);
}

}  // namespace gouji

/// Poppler leaves libjpeg its usual error handler, which writes warnings to standard error and tells nobody else. This
/// stands before libjpeg's own, so that what is lost is known and nothing is written.
extern "C" __attribute__((visibility("default"))) jpeg_error_mgr* jpeg_std_error(jpeg_error_mgr* handler) {
  using Make = jpeg_error_mgr* (*)(jpeg_error_mgr*);
  static const Make usual = reinterpret_cast<Make>(dlsym(RTLD_NEXT, "jpeg_std_error"));
  if (usual == nullptr) return handler;
  usual(handler);
  handler->emit_message = gouji::note;
  handler->output_message = gouji::say_nothing;
  return handler;
}
