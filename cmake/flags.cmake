# Every target links this: warnings are errors, and the include root is the top of the tree.
add_library(urdimbre_flags INTERFACE)
target_include_directories(urdimbre_flags INTERFACE ${PROJECT_SOURCE_DIR})
target_compile_options(
  urdimbre_flags
  INTERFACE -Wall -Wextra -Wpedantic -Wshadow -Wconversion -Wsign-conversion -Wswitch-enum -Werror
            -fno-omit-frame-pointer
)
target_compile_definitions(
  urdimbre_flags INTERFACE BOOST_ASIO_NO_DEPRECATED BOOST_ASIO_SEPARATE_COMPILATION
                           BOOST_BEAST_SEPARATE_COMPILATION
)
if(CMAKE_CXX_COMPILER_ID STREQUAL "Clang")
  find_program(LLD NAMES ld.lld-19 ld.lld)
  if(LLD)
    target_link_options(urdimbre_flags INTERFACE --ld-path=${LLD})
  endif()
endif()
if(URDIMBRE_SANITIZE)
  # The check of virtual tables opens a pipe of its own, and so fails where a test leaves no descriptor free.
  target_compile_options(
    urdimbre_flags INTERFACE -fsanitize=${URDIMBRE_SANITIZE} -fno-sanitize=vptr
  )
  target_link_options(urdimbre_flags INTERFACE -fsanitize=${URDIMBRE_SANITIZE} -fno-sanitize=vptr)
endif()

# What fuzz targets are made of tells the fuzzer where it has been. This is what -fsanitize=fuzzer-no-link asks for; under
# that name nothing could use headers that were precompiled without it.
add_library(urdimbre_traced INTERFACE)
if(URDIMBRE_FUZZ)
  target_compile_options(
    urdimbre_traced
    INTERFACE
      -fsanitize-coverage=inline-8bit-counters,indirect-calls,trace-cmp,pc-table,stack-depth
  )
endif()
