namespace RehearsedProduct;

/// <summary>What the product does once and then ends, as a Job or before a Pod's other containers: the argument after <c>--once</c> says what.</summary>
internal static class OneRun
{
    /// <summary>Does it.</summary>
    /// <returns>The exit code.</returns>
    public static async Task<int> Do(string what, string? shared)
    {
        switch (what)
        {
            case "succeed":
                return 0;
            case "apply":
                // A migration that does not look at what is there.
                await using (File.Open(Path.Combine(shared ?? "", "applied"), FileMode.CreateNew)) return 0;
            case "pages":
                await File.WriteAllTextAsync(Path.Combine(Environment.GetEnvironmentVariable("PAGES") ?? "", "welcome"), "welcome");
                return 0;
            case "hang":
                await Task.Delay(Timeout.Infinite);
                return 0;
            default:
                await Console.Error.WriteLineAsync("The database cannot be reached.");
                return 3;
        }
    }
}
