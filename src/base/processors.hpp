// A function marked so is compiled twice where the program can choose by the processor it runs on: the same digits, for
// each number is reckoned by itself or is whole, in half the time.
#pragma once

#if defined(__x86_64__) && defined(__GNUC__) && !defined(__clang__) && !defined(__SANITIZE_ADDRESS__)
#define WILLAI_FOR_EACH_PROCESSOR [[gnu::target_clones("avx2", "default")]]
#else
#define WILLAI_FOR_EACH_PROCESSOR
#endif
