using System.Text;
using ManifestGen.Engine.Validation;
using ManifestGen.Tool.Terminal;

namespace ManifestGen.Tests.Tool.Terminal;

public sealed class ProgressBarTests
{
    [Fact]
    public void Work_that_is_quick_shows_nothing() => Assert.Equal((7, ""), Watch(_ => 7));

    [Fact]
    public void Work_that_takes_long_shows_what_it_is()
    {
        var (result, shown) = Watch(progress =>
        {
            progress?.Report(new ValidationProgress(1, 2));
            Thread.Sleep(1000);
            return 7;
        });

        Assert.Equal(7, result);
        Assert.Contains("Counting", shown, StringComparison.Ordinal);
    }

    [Fact]
    public void A_fault_in_the_work_comes_out_as_it_is() =>
        Assert.Throws<InvalidOperationException>(() => Watch(_ => throw new InvalidOperationException()));

    private static (int Result, string Shown) Watch(Func<IProgress<ValidationProgress>?, int> work)
    {
        using var error = new MemoryStream();
        int result;
        using (var console = new ToolConsole(Stream.Null, Stream.Null, error) { IsWatched = true }) result = ProgressBar.While(console, "Counting", work);
        return (result, Encoding.UTF8.GetString(error.ToArray()));
    }
}
