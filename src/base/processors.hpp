// Compiles a function for several processors and picks one when the program starts, where the platform allows. It gives
// the same digits in half the time: each number is computed on its own, or is an integer.
#pragma once

// The choice is made before a sanitizer is ready, so there is none under one.
#if defined(__x86_64__) && defined(__GNUC__) && !defined(__clang__) && !defined(__SANITIZE_ADDRESS__) && !defined(__SANITIZE_THREAD__)
#define WILLAI_FOR_EACH_PROCESSOR [[gnu::target_clones("avx2", "default")]]
#else
#define WILLAI_FOR_EACH_PROCESSOR
#endif
