// How the sanitizers run, linked into every program of their builds by scripts/sanitize.sh: a program that a test starts
// with an environment of its own would not see options that stand in a variable.

#define OPTIONS __attribute__((visibility("default"))) const char *

// Leaks are not looked for: Swift marks cases of enumerations in the upper bits of pointers, and what is reached by such
// a pointer alone looks lost.
OPTIONS __asan_default_options(void) { return "detect_leaks=0:log_path=" REPORTS "/report"; }

OPTIONS __tsan_default_options(void) { return "log_path=" REPORTS "/report"; }
