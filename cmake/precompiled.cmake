# The headers that most sources read, parsed once for all targets instead of once for each source. Nothing may come
# to depend on it: the presets `dev` and `release` compile without, and so find a missing include.
# Included after every target is declared.
file(CONFIGURE OUTPUT ${PROJECT_BINARY_DIR}/precompiled.cpp CONTENT "")
# Without this CMake declares all of it a system header, and warnings about ours would be lost.
set(CMAKE_PCH_PROLOGUE "")
add_library(urdimbre_precompiled OBJECT ${PROJECT_BINARY_DIR}/precompiled.cpp)
target_link_libraries(urdimbre_precompiled PRIVATE urdimbre_flags Boost::json)
target_precompile_headers(
  urdimbre_precompiled
  PRIVATE
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
  target_link_libraries(urdimbre_precompiled PRIVATE GTest::gtest)
  target_precompile_headers(urdimbre_precompiled PRIVATE <gtest/gtest.h>)
endif()
# A time of day in it would make every one new to ccache.
target_compile_options(urdimbre_precompiled PRIVATE -Xclang -fno-pch-timestamp)

function(urdimbre_reuse_precompiled directory)
  get_property(targets DIRECTORY ${directory} PROPERTY BUILDSYSTEM_TARGETS)
  foreach(target IN LISTS targets)
    get_target_property(type ${target} TYPE)
    if(type MATCHES "^(STATIC_LIBRARY|EXECUTABLE)$")
      target_precompile_headers(${target} REUSE_FROM urdimbre_precompiled)
    endif()
  endforeach()
  get_property(folders DIRECTORY ${directory} PROPERTY SUBDIRECTORIES)
  foreach(folder IN LISTS folders)
    urdimbre_reuse_precompiled(${folder})
  endforeach()
endfunction()
urdimbre_reuse_precompiled(${PROJECT_SOURCE_DIR})
