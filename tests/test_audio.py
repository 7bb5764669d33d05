"""The sound recipe: sizes, joints, level, silence."""

import numpy as np
import pytest

from listen import audio
from listen.audio import Audio
from listen.errors import EngineError
from tests.decoding import decode, true_peak_db

START_LAG = round(audio.START_LAG_SECONDS * audio.RATE)


def tone(seconds: float, peak: float = 0.5, rate: int = audio.RATE) -> Audio:
    time = np.arange(round(seconds * rate)) / rate
    return Audio((peak * np.sin(2 * np.pi * 220 * time)).astype(np.float32), rate)


def noise(seconds: float, level: float, rate: int = audio.RATE) -> Audio:
    random = np.random.default_rng(7)
    return Audio(random.normal(0, level, round(seconds * rate)).astype(np.float32), rate)


@pytest.mark.parametrize("samples", [1, 575, 576, 577, 24_000, 100_001])
def test_a_segment_is_its_whole_frames_and_two(samples: int) -> None:
    frames = audio.encode(Audio(np.zeros(samples, np.float32), audio.RATE))
    assert len(frames) == (-(-samples // 576) + 2) * audio.FRAME_BYTES


def test_every_frame_has_the_same_header_and_no_tag() -> None:
    frames = audio.render(tone(2.0), 0) + audio.silence(500)
    headers = {frames[at : at + 4].hex() for at in range(0, len(frames), audio.FRAME_BYTES)}
    assert headers == {"fff384c4"}
    assert b"Xing" not in frames and b"Info" not in frames


def test_joints_are_exact_to_the_sample() -> None:
    stream, clicks = b"", []
    for pause_ms, samples in [(48, 3_001), (120, 50_000), (333, 7_777), (0, 24_000), (900, 576)]:
        clicks.append(len(stream) // 192 * 576 + START_LAG + samples // 2)
        sound = np.zeros(samples, np.float32)
        sound[samples // 2] = 0.8
        stream += audio.encode(Audio(sound, audio.RATE)) + audio.silence(pause_ms)
    decoded = np.abs(decode(stream))
    assert len(decoded) == len(stream) // 192 * 576
    assert np.flatnonzero(decoded > 0.5).tolist() == clicks


@pytest.mark.parametrize(
    ("pause_ms", "frames"), [(0, 0), (48, 0), (59, 0), (61, 1), (120, 3), (600, 23), (1_000, 40)]
)
def test_the_encoder_makes_the_first_48_ms_of_a_pause(pause_ms: int, frames: int) -> None:
    assert audio.pause_frames(pause_ms) == frames
    assert len(audio.silence(pause_ms)) == frames * audio.FRAME_BYTES


def test_silence_is_silent() -> None:
    assert not decode(audio.silence(600)).any()


@pytest.mark.parametrize("gain_db", [-9.0, 0.0, 6.0])
def test_the_gain_is_constant_below_the_ceiling(gain_db: float) -> None:
    quiet = tone(1.0, peak=0.2)
    louder = audio.level(quiet, gain_db)
    np.testing.assert_allclose(louder.samples, quiet.samples * 10 ** (gain_db / 20), rtol=1e-5)


@pytest.mark.parametrize("gain_db", [0.0, 12.0, 24.0])
@pytest.mark.parametrize("loud", [tone(2.0, peak=0.99), noise(2.0, 0.3), noise(0.02, 0.9)])
def test_no_decoded_peak_passes_minus_one_dbtp(loud: Audio, gain_db: float) -> None:
    assert true_peak_db(decode(audio.render(loud, gain_db))) < -1.0


def test_a_peaky_voice_comes_out_rounder_and_no_quieter() -> None:
    pulses = np.zeros(audio.RATE, np.float32)
    pulses[::240] = 0.5
    voice = np.convolve(pulses, np.exp(-np.arange(200) / 20))[: audio.RATE].astype(np.float32)
    voice -= voice.mean()
    round_ = audio.rotate_phases(Audio(voice, audio.RATE)).samples[: audio.RATE]
    assert np.abs(round_).max() < 0.75 * np.abs(voice).max()
    assert np.sum(round_**2) == pytest.approx(np.sum(voice**2), rel=0.01)


def test_phases_turn_alike_wherever_a_sound_begins() -> None:
    sound = noise(0.3, 0.1).samples
    turned = audio.rotate_phases(Audio(sound, audio.RATE)).samples
    later = audio.rotate_phases(Audio(np.pad(sound, (1_234, 0)), audio.RATE)).samples
    np.testing.assert_allclose(later[1_234:][:7_600], turned[:7_600], atol=1e-6)


def test_the_limiter_sees_the_peaks_between_samples() -> None:
    time = np.arange(audio.RATE) / audio.RATE
    between = np.sin(2 * np.pi * 6_000 * time + np.pi / 4) * np.hanning(len(time))
    limited = audio.level(Audio(between.astype(np.float32), audio.RATE), 0).samples
    assert 20 * np.log10(np.abs(limited).max()) < -5.5
    assert true_peak_db(limited) == pytest.approx(-2.7, abs=0.1)


@pytest.mark.parametrize("gain_db", [3.0, 18.0])
def test_no_true_peak_of_a_voices_band_passes_the_limiter(gain_db: float) -> None:
    voice = audio.resample(noise(2.0, 0.2, rate=16_000))
    assert true_peak_db(audio.level(voice, gain_db).samples) < -2.6


def test_the_limiter_leaves_what_is_far_from_a_peak() -> None:
    sound = tone(2.0, peak=0.1)
    sound.samples[24_000] = 1.0
    limited = audio.level(sound, 0)
    np.testing.assert_array_equal(limited.samples[:23_700], sound.samples[:23_700])
    np.testing.assert_array_equal(limited.samples[24_300:], sound.samples[24_300:])


def test_the_limiter_has_no_step_that_could_be_heard() -> None:
    sound = Audio(np.full(4_800, 0.5, np.float32), audio.RATE)
    sound.samples[2_400:2_410] = 1.0
    gain = audio.level(sound, 0).samples / sound.samples
    assert gain.min() < 0.8
    assert np.abs(np.diff(gain)).max() < 0.005


@pytest.mark.parametrize("rate", [16_000, 22_050, 44_100, 48_000])
def test_other_rates_keep_their_length_and_level(rate: int) -> None:
    heard = audio.resample(tone(1.0, rate=rate))
    assert (heard.rate, len(heard.samples)) == (audio.RATE, audio.RATE)
    assert heard.samples.dtype == np.float32
    np.testing.assert_allclose(heard.samples[999:-999], tone(1.0).samples[999:-999], atol=1e-3)


def test_trim_keeps_a_breath_at_both_ends_and_fades_it() -> None:
    quiet = np.zeros(audio.RATE, np.float32)
    sound = np.concatenate([quiet, noise(0.5, 0.1).samples, quiet])
    kept = audio.trim(Audio(sound, audio.RATE)).samples
    assert len(kept) == pytest.approx((0.015 + 0.5 + 0.040) * audio.RATE, abs=50)
    assert kept[0] == kept[-1] == 0


def test_trim_takes_a_faint_hum_for_silence_but_not_a_soft_pause_inside() -> None:
    hum = noise(0.5, 0.0005).samples
    word = noise(0.2, 0.1).samples
    sound = np.concatenate([hum, word, hum, word, hum])
    kept = audio.trim(Audio(sound, audio.RATE))
    assert kept.seconds == pytest.approx(0.2 + 0.5 + 0.2 + 0.055, abs=0.01)


@pytest.mark.parametrize("samples", [0, 1, 24_000])
def test_an_engine_that_answers_with_silence_has_failed(samples: int) -> None:
    with pytest.raises(EngineError, match="silence"):
        audio.render(Audio(np.zeros(samples, np.float32), audio.RATE), 6.0)


def test_the_same_sound_gives_the_same_bytes() -> None:
    sound = noise(1.0, 0.3, rate=22_050)
    assert audio.render(sound, 3.0) == audio.render(sound, 3.0)


def test_only_the_recipes_rate_is_encoded() -> None:
    with pytest.raises(ValueError, match="24000"):
        audio.encode(tone(0.1, rate=16_000))
