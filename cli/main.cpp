#include <cstdio>

int main() {
  std::puts("gouji " GOUJI_VERSION);
  return 0;
}
