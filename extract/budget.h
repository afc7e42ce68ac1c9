// What one page may take of the machine.
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

/// Keeps memory that one page gives back for the next one: asking the system for it again costs one part in fifteen of
/// all reading. Sets the whole process's allocator, so it is called once.
void keep_memory();

}  // namespace gouji
