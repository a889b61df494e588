# The headers that most sources read, parsed once for all targets instead of once for each source. Nothing may come
# to depend on it: the presets `dev` and `release` compile without, and so find a missing include.
# Included after every target is declared.
file(CONFIGURE OUTPUT ${PROJECT_BINARY_DIR}/precompiled.cpp CONTENT "")
# Without this CMake declares all of it a system header, and warnings about ours would be lost.
set(CMAKE_PCH_PROLOGUE "")
set(URDIMBRE_PRECOMPILED_HEADERS
  <algorithm>
  <array>
  <charconv>
  <chrono>
  <cstdint>
  <deque>
  <filesystem>
  <fstream>
  <functional>
  <iterator>
  <map>
  <memory>
  <optional>
  <random>
  <ranges>
  <set>
  <span>
  <sstream>
  <stdexcept>
  <string>
  <string_view>
  <thread>
  <tuple>
  <unordered_map>
  <unordered_set>
  <utility>
  <variant>
  <vector>
  <boost/json.hpp>
  <boost/system/result.hpp>
  ${PROJECT_SOURCE_DIR}/protocol/wire/wire.hpp
  ${PROJECT_SOURCE_DIR}/server/domain/decide.hpp
  ${PROJECT_SOURCE_DIR}/server/domain/view.hpp
  ${PROJECT_SOURCE_DIR}/storage/directory.hpp
  ${PROJECT_SOURCE_DIR}/storage/event_log.hpp
)
if(URDIMBRE_TESTS)
  find_package(GTest REQUIRED)
  list(APPEND URDIMBRE_PRECOMPILED_HEADERS <gtest/gtest.h>)
endif()

# What was parsed for one degree of optimization serves no other.
function(urdimbre_precompile name)
  add_library(${name} OBJECT ${PROJECT_BINARY_DIR}/precompiled.cpp)
  target_link_libraries(${name} PRIVATE urdimbre_flags Boost::json $<TARGET_NAME_IF_EXISTS:GTest::gtest>)
  target_precompile_headers(${name} PRIVATE ${URDIMBRE_PRECOMPILED_HEADERS})
  # A time of day in it would make every one new to ccache.
  target_compile_options(${name} PRIVATE -Xclang -fno-pch-timestamp ${ARGN})
endfunction()
urdimbre_precompile(urdimbre_precompiled)
if(URDIMBRE_TESTS_OPTIMIZATION)
  urdimbre_precompile(urdimbre_precompiled_tests ${URDIMBRE_TESTS_OPTIMIZATION})
endif()

function(urdimbre_reuse_precompiled directory)
  get_property(targets DIRECTORY ${directory} PROPERTY BUILDSYSTEM_TARGETS)
  foreach(target IN LISTS targets)
    get_target_property(type ${target} TYPE)
    if(type MATCHES "^(STATIC_LIBRARY|EXECUTABLE)$")
      get_target_property(options ${target} COMPILE_OPTIONS)
      if(URDIMBRE_TESTS_OPTIMIZATION AND URDIMBRE_TESTS_OPTIMIZATION IN_LIST options)
        target_precompile_headers(${target} REUSE_FROM urdimbre_precompiled_tests)
      else()
        target_precompile_headers(${target} REUSE_FROM urdimbre_precompiled)
      endif()
    endif()
  endforeach()
  get_property(folders DIRECTORY ${directory} PROPERTY SUBDIRECTORIES)
  foreach(folder IN LISTS folders)
    urdimbre_reuse_precompiled(${folder})
  endforeach()
endfunction()
urdimbre_reuse_precompiled(${PROJECT_SOURCE_DIR})
