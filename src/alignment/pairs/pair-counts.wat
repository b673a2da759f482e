;; Counts of all pairs of members, 128 votes a step. Three planes a member: took a position; low bit; high bit of
;; yes = 01, abstaining = 11, no = 10. Writes both, alike and opposite for each pair (i, k), i < k, one after another.
(module
  (memory (export "memory") 1)
  (func $sum (param $v v128) (result i32) (local $s v128)
    (local.set $s (i32x4.extadd_pairwise_i16x8_u (local.get $v)))
    (i32.add
      (i32.add (i32x4.extract_lane 0 (local.get $s)) (i32x4.extract_lane 1 (local.get $s)))
      (i32.add (i32x4.extract_lane 2 (local.get $s)) (i32x4.extract_lane 3 (local.get $s)))))
  (func (export "pairs") (param $members i32) (param $plane i32) (param $out i32)
    (local $i i32) (local $k i32) (local $a i32) (local $b i32) (local $end i32) (local $size i32) (local $last i32)
    (local $two i32)
    (local $p v128) (local $x v128) (local $y v128) (local $both v128) (local $alike v128) (local $opposite v128)
    (local.set $size (i32.mul (local.get $plane) (i32.const 3)))
    (local.set $two (i32.shl (local.get $plane) (i32.const 1)))
    (local.set $last (i32.mul (local.get $members) (local.get $size)))
    (block $done (loop $rows
      (br_if $done (i32.ge_u (local.get $i) (local.get $last)))
      (local.set $k (i32.add (local.get $i) (local.get $size)))
      (block $next (loop $columns
        (br_if $next (i32.ge_u (local.get $k) (local.get $last)))
        (local.set $a (local.get $i))
        (local.set $b (local.get $k))
        (local.set $end (i32.add (local.get $i) (local.get $plane)))
        (local.set $both (v128.const i64x2 0 0))
        (local.set $alike (v128.const i64x2 0 0))
        (local.set $opposite (v128.const i64x2 0 0))
        (loop $words
          (local.set $p (v128.and (v128.load (local.get $a)) (v128.load (local.get $b))))
          (local.set $x (v128.xor
            (v128.load (i32.add (local.get $a) (local.get $plane)))
            (v128.load (i32.add (local.get $b) (local.get $plane)))))
          (local.set $y (v128.xor
            (v128.load (i32.add (local.get $a) (local.get $two)))
            (v128.load (i32.add (local.get $b) (local.get $two)))))
          (local.set $both (i16x8.add (local.get $both)
            (i16x8.extadd_pairwise_i8x16_u (i8x16.popcnt (local.get $p)))))
          (local.set $alike (i16x8.add (local.get $alike) (i16x8.extadd_pairwise_i8x16_u
            (i8x16.popcnt (v128.andnot (local.get $p) (v128.or (local.get $x) (local.get $y)))))))
          (local.set $opposite (i16x8.add (local.get $opposite) (i16x8.extadd_pairwise_i8x16_u
            (i8x16.popcnt (v128.and (local.get $p) (v128.and (local.get $x) (local.get $y)))))))
          (local.set $b (i32.add (local.get $b) (i32.const 16)))
          (br_if $words (i32.lt_u (local.tee $a (i32.add (local.get $a) (i32.const 16))) (local.get $end))))
        (i32.store (local.get $out) (call $sum (local.get $both)))
        (i32.store offset=4 (local.get $out) (call $sum (local.get $alike)))
        (i32.store offset=8 (local.get $out) (call $sum (local.get $opposite)))
        (local.set $out (i32.add (local.get $out) (i32.const 12)))
        (local.set $k (i32.add (local.get $k) (local.get $size)))
        (br $columns)))
      (local.set $i (i32.add (local.get $i) (local.get $size)))
      (br $rows)))))
