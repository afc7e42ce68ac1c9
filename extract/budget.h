// A limit on the CPU time of one page.
#pragma once

namespace gouji {

/// Ends a page that takes too long. Poppler asks every ten operators; the clock is asked less often.
class Budget {
 public:
  explicit Budget(double seconds);
  void stop() { stopped_ = true; }
  bool stopped() const { return stopped_; }
  static bool asked(void* self) { return static_cast<Budget*>(self)->over(); }

 private:
  bool over();

  double end_;
  unsigned asked_ = 0;
  bool stopped_ = false;
};

}  // namespace gouji
