# Libraries from Debian, gathered in one target; which folder may include which is in generator/README.md.
find_package(Threads REQUIRED)
find_package(fmt REQUIRED)
find_package(nlohmann_json REQUIRED)
find_package(yaml-cpp REQUIRED)
find_package(CLI11 REQUIRED)
find_package(PkgConfig REQUIRED)
pkg_check_modules(HARFBUZZ REQUIRED IMPORTED_TARGET harfbuzz freetype2)
pkg_check_modules(PNG REQUIRED IMPORTED_TARGET libpng)
pkg_check_modules(UTF8PROC REQUIRED IMPORTED_TARGET libutf8proc)
pkg_check_modules(MICROHTTPD REQUIRED IMPORTED_TARGET libmicrohttpd)
find_library(CMARK_GFM_LIBRARY cmark-gfm REQUIRED)
find_library(CMARK_GFM_EXTENSIONS_LIBRARY cmark-gfm-extensions REQUIRED)
find_library(XXHASH_LIBRARY xxhash REQUIRED)

add_library(fieldguide_dependencies INTERFACE)
target_link_libraries(fieldguide_dependencies INTERFACE
  Threads::Threads fmt::fmt nlohmann_json::nlohmann_json yaml-cpp CLI11::CLI11
  PkgConfig::HARFBUZZ PkgConfig::PNG PkgConfig::UTF8PROC PkgConfig::MICROHTTPD
  ${CMARK_GFM_EXTENSIONS_LIBRARY} ${CMARK_GFM_LIBRARY} ${XXHASH_LIBRARY})
target_compile_definitions(fieldguide_dependencies INTERFACE JSON_USE_IMPLICIT_CONVERSIONS=0)
