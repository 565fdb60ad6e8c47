# Warnings of our own code are errors; sanitizers apply to everything.
add_library(fieldguide_warnings INTERFACE)
target_compile_options(fieldguide_warnings INTERFACE
  -Wall -Wextra -Wpedantic -Wshadow -Wconversion -Wsign-conversion -Wnon-virtual-dtor
  -Woverloaded-virtual -Wcast-align -Wformat=2 -Wimplicit-fallthrough -Werror)
if(CMAKE_CXX_COMPILER_ID STREQUAL "GNU")
  target_compile_options(fieldguide_warnings INTERFACE -Wduplicated-cond -Wlogical-op)
  # g++ 12 reports these for sound uses of std::string and std::variant at -O2 (GCC bugs 105329, 105562).
  target_compile_options(fieldguide_warnings INTERFACE -Wno-restrict -Wno-maybe-uninitialized)
endif()

if(FIELDGUIDE_SANITIZE)
  add_compile_options(-fsanitize=${FIELDGUIDE_SANITIZE} -fno-omit-frame-pointer -fno-sanitize-recover=all)
  add_link_options(-fsanitize=${FIELDGUIDE_SANITIZE})
endif()

if(FIELDGUIDE_FUZZ)  # coverage of our own code guides libFuzzer
  add_compile_options(-fsanitize=fuzzer-no-link)
  add_link_options(-fsanitize=fuzzer-no-link)
endif()
