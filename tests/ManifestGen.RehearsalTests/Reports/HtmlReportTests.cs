using ManifestGen.Rehearsal.Reports;
using ManifestGen.RehearsalTests.Verdicts;
using Microsoft.Playwright;

namespace ManifestGen.RehearsalTests.Reports;

/// <summary>The page as a browser shows it.</summary>
public sealed class HtmlReportTests(Browser browser) : IClassFixture<Browser>
{
    [Theory]
    [InlineData(ColorScheme.Light)]
    [InlineData(ColorScheme.Dark)]
    public async Task It_shows_the_verdict_the_cause_and_a_bar_for_each_Pod(ColorScheme scheme)
    {
        var page = await browser.Open(Html(ReportTests.Failed()), scheme);

        await Assertions.Expect(page.Locator("#verdict")).ToHaveTextAsync("Not proven: 12 requests lost.");
        await Assertions.Expect(page.Locator(".finding")).ToContainTextAsync("MG8922 The process of web-3 ended 500 ms after SIGTERM with 12 requests in flight");
        await Assertions.Expect(page.Locator("#timeline .pod")).ToHaveCountAsync(3);
        await Assertions.Expect(page.Locator("#timeline .lost")).ToHaveCountAsync(1);
        var bar = await page.Locator("#timeline .pod rect").First.BoundingBoxAsync();
        Assert.True(bar is { Width: > 3, Height: > 5 });
    }

    [Theory]
    [InlineData(ColorScheme.Light)]
    [InlineData(ColorScheme.Dark)]
    public async Task Its_text_can_be_read_on_its_ground(ColorScheme scheme)
    {
        var page = await browser.Open(Html(new Story().Report()), scheme);

        foreach (var selector in new[] { "body", ".soft", ".passed" })
        {
            var contrast = await page.Locator(selector).First.EvaluateAsync<double>(
                """
                element => {
                    const light = color => {
                        const [r, g, b] = color.match(/[\d.]+/g).slice(0, 3).map(v => v / 255).map(v => v <= 0.04045 ? v / 12.92 : ((v + 0.055) / 1.055) ** 2.4);
                        return 0.2126 * r + 0.7152 * g + 0.0722 * b;
                    };
                    const [text, ground] = [light(getComputedStyle(element).color), light(getComputedStyle(document.body).backgroundColor)];
                    return (Math.max(text, ground) + 0.05) / (Math.min(text, ground) + 0.05);
                }
                """);
            Assert.InRange(contrast, 4.5, 21);
        }
    }

    [Fact]
    public async Task It_fits_the_width_of_a_telephone()
    {
        var page = await browser.Open(Html(WithLongLines(ReportTests.Failed())), ColorScheme.Light);
        await page.SetViewportSizeAsync(400, 800);

        Assert.True(await page.EvaluateAsync<bool>("document.documentElement.scrollWidth <= 400"));
    }

    [Fact]
    public async Task All_events_can_be_opened()
    {
        var page = await browser.Open(Html(ReportTests.Failed()), ColorScheme.Light);

        await page.GetByText("All events").ClickAsync();

        await Assertions.Expect(page.GetByRole(AriaRole.Cell, new() { Name = "told to end" }).First).ToBeVisibleAsync();
    }

    /// <summary>A process writes lines that are wider than any telephone.</summary>
    private static RehearsalReport WithLongLines(RehearsalReport report) => report with
    {
        Verdicts = [.. report.Verdicts.Select(v => v with { Rungs = [.. v.Rungs.Select(r => r with { Findings = [.. r.Findings.Select(f => f with { LastLines = [new string('x', 300)] })] })] })],
    };

    private static string Html(RehearsalReport report)
    {
        using var text = new StringWriter();
        HtmlReport.Write(report, text);
        return text.ToString();
    }
}
