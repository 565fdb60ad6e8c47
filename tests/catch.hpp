// Hides where Catch2 2 (Debian 12) and 3 (newer systems) keep their headers.
#pragma once

#if __has_include(<catch2/catch_all.hpp>)
#include <catch2/catch_all.hpp>
#else
#include <catch2/catch.hpp>
#endif
