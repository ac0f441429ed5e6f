namespace ManifestGen.Tests.Model;

public sealed class UnitTests
{
    [Theory]
    [InlineData(250, "250m")]
    [InlineData(1000, "1")]
    [InlineData(1500, "1500m")]
    [InlineData(0, "0")]
    [InlineData(-1, "-1m")]
    public void Cpu_is_written_in_cores_or_thousandths(int millicores, string text) => Assert.Equal(text, Cpu.Millicores(millicores).ToString());

    [Fact]
    public void A_part_of_a_thousandth_of_a_core_is_rounded_up() => Assert.Equal("101m", Cpu.Cores(0.1001m).ToString());

    [Fact]
    public void Memory_is_written_in_the_largest_unit_without_a_rest()
    {
        Assert.Equal("256Mi", Memory.Mebibytes(256).ToString());
        Assert.Equal("1Gi", Memory.Mebibytes(1024).ToString());
        Assert.Equal("1536Mi", Memory.Mebibytes(1536).ToString());
        Assert.Equal("1500", Memory.Bytes(1500).ToString());
        Assert.Equal("0", Memory.Bytes(0).ToString());
        Assert.Equal("64Mi", Storage.Kibibytes(64 * 1024).ToString());
    }

    [Fact]
    public void An_amount_that_does_not_fit_is_the_largest_that_does()
    {
        Assert.Equal(long.MaxValue, Memory.Gibibytes(long.MaxValue).TotalBytes);
        Assert.Equal(long.MinValue, Memory.Gibibytes(long.MinValue).TotalBytes);
        Assert.Equal(long.MaxValue, Cpu.Cores(decimal.MaxValue).TotalMillicores);
    }

    [Fact]
    public void Amounts_compare_by_size()
    {
        Assert.True(Cpu.Cores(1) > Cpu.Millicores(999));
        Assert.True(Memory.Mebibytes(1) <= Memory.Kibibytes(1024));
        Assert.True(70.Percent() < 71.Percent());
    }

    [Fact]
    public void A_number_of_pods_is_absolute_or_a_share()
    {
        PodCount one = 1;
        PodCount quarter = 25.Percent();

        Assert.Equal("1", one.ToString());
        Assert.Equal("25%", quarter.ToString());
        Assert.NotEqual(PodCount.FromInt32(25), quarter);
    }
}
