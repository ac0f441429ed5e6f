using CsCheck;
using ManifestGen.Engine.Validation.Formats;

namespace ManifestGen.Tests.Validation.Formats;

public sealed class CronScheduleTests
{
    [Theory]
    [InlineData("* * * * *")]
    [InlineData("  0   2\t* * 0 ")]
    [InlineData("*/5 0-23/2 1,15 JAN-dec mon-FRI")]
    [InlineData("0,,5 * ? * ?")]
    [InlineData(", * * * *")]
    [InlineData("5/10 * * * *")]
    [InlineData("*-3 * * * *")]
    [InlineData("+5 * * * *")]
    [InlineData("@hourly")]
    [InlineData("@every 1h30m")]
    [InlineData("@every 1.5s")]
    [InlineData("@every 0")]
    [InlineData("@every -5m")]
    [InlineData("@every 100µs")]
    public void What_the_server_takes_passes(string schedule) => Assert.Null(CronSchedule.Problem(schedule));

    [Theory]
    [InlineData("* * * *", "expected exactly 5 fields, found 4: [* * * *]")]
    [InlineData("0 * * * * *", "expected exactly 5 fields, found 6: [0 * * * * *]")]
    [InlineData("60 * * * *", "end of range (60) above maximum (59): 60")]
    [InlineData("* 24 * * *", "end of range (24) above maximum (23): 24")]
    [InlineData("* * 0 * *", "beginning of range (0) below minimum (1): 0")]
    [InlineData("* * * 13 *", "end of range (13) above maximum (12): 13")]
    [InlineData("* * * * 7", "end of range (7) above maximum (6): 7")]
    [InlineData("* * * * SUNDAY", "failed to parse int from SUNDAY")]
    [InlineData("* * L * *", "failed to parse int from L")]
    [InlineData("* 5-2 * * *", "beginning of range (5) beyond end of range (2): 5-2")]
    [InlineData("*/0 * * * *", "step of range should be a positive number: */0")]
    [InlineData("*/ * * * *", "failed to parse int from ")]
    [InlineData("1-2-3 * * * *", "too many hyphens: 1-2-3")]
    [InlineData("1/2/3 * * * *", "too many slashes: 1/2/3")]
    [InlineData("@reboot", "unrecognized descriptor: @reboot")]
    [InlineData("@daily ", "unrecognized descriptor: @daily ")]
    [InlineData("@every 1d", "failed to parse duration @every 1d")]
    [InlineData("@every ", "failed to parse duration @every ")]
    [InlineData("@every 5", "failed to parse duration @every 5")]
    [InlineData("@every 99999999999h", "failed to parse duration @every 99999999999h")]
    public void What_the_server_refuses_is_refused_in_its_words(string schedule, string problem) => Assert.Equal(problem, CronSchedule.Problem(schedule));

    [Theory]
    [InlineData("0 0 30 2 *")]
    [InlineData("0 0 30,31 FEB ?")]
    [InlineData("0 0 31 4,6,9,11 *")]
    [InlineData("0 0 30-31/1 2 */1")]
    [InlineData("0 0 31 4-6/2 *")]
    [InlineData("0 0 31 2/2147483647 *")]
    [InlineData("0 0 1 , *")]
    [InlineData(", 0 1 1 *")]
    public void A_day_that_no_year_has_never_comes(string schedule)
    {
        Assert.Null(CronSchedule.Problem(schedule));
        Assert.True(CronSchedule.IsNever(schedule));
    }

    [Theory]
    [InlineData("0 0 29 2 *")]
    [InlineData("0 0 30 2 1")]
    [InlineData("0 0 30 2 */2")]
    [InlineData("0 0 */30 2 *")]
    [InlineData("0 0 30 2,3 *")]
    [InlineData("0 0 * 2 *")]
    [InlineData("0 0 20/5 2 *")]
    [InlineData("@yearly")]
    public void A_day_that_some_year_has_comes(string schedule)
    {
        Assert.Null(CronSchedule.Problem(schedule));
        Assert.False(CronSchedule.IsNever(schedule));
    }

    [Fact]
    public void Numbers_within_bounds_pass_and_others_do_not() =>
        Gen.Select(Gen.Int[0, 99], Gen.Int[0, 99], Gen.Int[0, 99], Gen.Int[0, 99], Gen.Int[0, 99]).Sample((minute, hour, day, month, weekday) =>
            Assert.Equal(
                minute < 60 && hour < 24 && day is > 0 and < 32 && month is > 0 and < 13 && weekday < 7,
                CronSchedule.Problem($"{minute} {hour} {day} {month} {weekday}") is null));

    [Theory]
    [InlineData("Etc/UTC")]
    [InlineData("UTC")]
    [InlineData("Europe/Berlin")]
    [InlineData("America/Argentina/Buenos_Aires")]
    [InlineData("Etc/GMT+12")]
    [InlineData("EST5EDT")]
    public void A_zone_of_the_database_passes(string zone) => Assert.Null(TimeZoneName.Problem(zone));

    [Theory]
    [InlineData("", "timeZone must be nil or non-empty string")]
    [InlineData("Local", "timeZone must be an explicit time zone as defined in https://www.iana.org/time-zones")]
    [InlineData("local", "timeZone must be an explicit time zone as defined in https://www.iana.org/time-zones")]
    [InlineData("europe/berlin", "unknown time zone europe/berlin")]
    [InlineData("Europe//Berlin", "unknown time zone Europe//Berlin")]
    [InlineData("../etc/UTC", "unknown time zone ../etc/UTC")]
    [InlineData("+02:00", "unknown time zone +02:00")]
    public void What_is_no_zone_is_refused(string zone, string problem) => Assert.Equal(problem, TimeZoneName.Problem(zone));
}
