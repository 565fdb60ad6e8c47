// The main function of the tests under Catch2 2, which has none in its library.
#define CATCH_CONFIG_MAIN
#include <catch2/catch.hpp>
