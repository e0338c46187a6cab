// The entry of the unit tests. Each file beside this one holds the tests of one thing; their names are sentences.
#define DOCTEST_CONFIG_IMPLEMENT_WITH_MAIN
#include <doctest/doctest.h>
