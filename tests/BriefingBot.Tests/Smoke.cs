using Xunit;

namespace BriefingBot.Tests;

public class Smoke
{
    [Fact]
    public void Runs() => Assert.True(Environment.ProcessorCount > 0);
}
